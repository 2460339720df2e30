package org.riguardo.mailbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers mails of an account and has them kept together; where that fails, one by one, so that one of them never stops the others. */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int MOST = 200;

    private final String account;
    private final MailIntake intake;
    private final List<IncomingMail> mails = new ArrayList<>();

    Batch(String account, MailIntake intake) {
        this.account = account;
        this.intake = intake;
    }

    void add(IncomingMail mail) {
        mails.add(mail);
        if (mails.size() >= MOST) {
            flush();
        }
    }

    void folder(FolderState state) {
        flush();
        intake.folder(account, state);
    }

    void renamed(String from, String to) {
        flush();
        intake.renamed(account, from, to);
    }

    /** Has everything kept that was gathered. */
    void flush() {
        if (!mails.isEmpty() && attempt(mails) != null) {
            mails.forEach(this::takeAlone);
        }
        mails.clear();
    }

    private void takeAlone(IncomingMail mail) {
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

    private @Nullable RuntimeException attempt(List<IncomingMail> some) {
        try {
            intake.take(account, List.copyOf(some));
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
