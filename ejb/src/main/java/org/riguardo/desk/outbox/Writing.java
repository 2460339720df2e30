package org.riguardo.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.firm.Firms;
import org.riguardo.mailbox.compose.AttachedFile;
import org.riguardo.mailbox.compose.Letter;
import org.riguardo.mailbox.compose.MailComposer;
import org.riguardo.mailbox.compose.UnfitMailException;
import org.riguardo.mailboxes.SendingAccounts;

/** Writes mails as messages, dated when they leave and always with the same Message-ID. */
@ApplicationScoped
class Writing {

    @Inject
    private SendingAccounts accounts;

    @Inject
    private MailComposer composer;

    @Inject
    private Firms firms;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Writing of(SendingAccounts accounts, MailComposer composer, Firms firms, Clock clock) {
        Writing writing = new Writing();
        writing.accounts = accounts;
        writing.composer = composer;
        writing.firms = firms;
        writing.clock = clock;
        return writing;
    }

    Written message(String firm, OutgoingMail mail) throws Unsendable {
        SendingAccount account = accounts.of(firm, mail.sender());
        if (account == null) {
            throw new Unsendable(new Sentence(
                    "Non è ancora impostato da quale indirizzo si scrive: chi amministra lo imposta nelle caselle di posta.",
                    "It is not set yet from which address to write: an administrator sets it under the mailboxes."));
        }
        return message(firm, mail, account, MessageIds.of(firm, mail.draftId(), mail.revision(), account.address()));
    }

    /** The same with the Message-ID that it has already. */
    Written message(String firm, OutgoingMail mail, String messageId) throws Unsendable {
        Written first = message(firm, mail);
        return first.messageId().equals(messageId) ? first : message(firm, mail, first.account(), messageId);
    }

    private Written message(String firm, OutgoingMail mail, SendingAccount account, String messageId)
            throws Unsendable {
        Letter letter = new Letter(
                messageId,
                ZonedDateTime.ofInstant(clock.instant(), firms.get(firm).zone()),
                account.address(),
                account.displayName(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.text(),
                mail.inReplyTo(),
                mail.references(),
                mail.enclosures().stream()
                        .map(one -> new AttachedFile(one.name(), one.type(), one.content()))
                        .toList());
        try {
            return new Written(account, messageId, composer.compose(letter));
        } catch (UnfitMailException unfit) {
            throw new Unsendable(unfit.sentence());
        }
    }
}
