package org.riguardo.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the mails of an account kept together; where that fails, one by one, so that one of them never stops the others. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final String account;
    private final MailIntake intake;

    Keeper(String account, MailIntake intake) {
        this.account = account;
        this.intake = intake;
    }

    void folder(FolderState state) {
        intake.folder(account, state);
    }

    void renamed(String from, String to) {
        intake.renamed(account, from, to);
    }

    /**
     * Keeps mails or sets them aside.
     *
     * @throws RuntimeException when neither is possible; they come again
     */
    void keep(List<IncomingMail> mails) {
        if (!mails.isEmpty() && attempt(mails) != null) {
            mails.forEach(this::keepAlone);
        }
    }

    private void keepAlone(IncomingMail mail) {
        RuntimeException refused = attempt(List.of(mail));
        if (refused != null) {
            refused = attempt(List.of(mail));
        }
        if (refused != null) {
            LOG.warn(
                    "The message {}/{} is set aside: {}.",
                    mail.at().folder(),
                    mail.at().uid(),
                    refused.getClass().getName());
            LOG.debug("A message could not be kept.", refused);
            intake.setAside(
                    account, mail, "could not be kept: " + refused.getClass().getSimpleName());
        }
    }

    private @Nullable RuntimeException attempt(List<IncomingMail> mails) {
        try {
            intake.take(account, List.copyOf(mails));
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
