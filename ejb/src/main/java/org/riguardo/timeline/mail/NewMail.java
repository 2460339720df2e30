package org.riguardo.timeline.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.Database;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.mailbox.thread.BaseSubject;
import org.riguardo.mailbox.thread.ThreadIndex.Ids;

/** A message that was not known and is being kept. */
final class NewMail {

    private static final int LONGEST_SUBJECT = 200;

    final String id = Database.newId();
    final String identity;
    final MailNumbers numbers;
    final BaseSubject subject;
    private final boolean idTaken;
    private IncomingMail mail;
    private Direction direction;
    private List<String> addresses;

    /** @param idTaken whether another message bears its Message-ID already */
    NewMail(IncomingMail mail, String identity, boolean idTaken, OwnSide own) {
        this.mail = mail;
        this.identity = identity;
        this.idTaken = idTaken;
        this.direction = Counterparts.direction(mail, own);
        this.addresses = Counterparts.of(mail, direction, own);
        this.numbers = MailNumbers.in(mail, own.numbers());
        this.subject = BaseSubject.of(mail.message().subject());
    }

    Direction direction() {
        return direction;
    }

    List<String> addresses() {
        return addresses;
    }

    /** The message as it is kept. */
    IncomingMail mail() {
        return mail;
    }

    /** Its copy among the sent ones came in the same batch. */
    void wentOut(IncomingMail copy, OwnSide own) {
        mail = copy;
        direction = Direction.OUT;
        addresses = Counterparts.of(mail, direction, own);
    }

    MailContact contact() {
        return MailContact.of(id, direction, mail);
    }

    Ids ids() {
        String about = mail.classification().refersTo();
        Set<String> named = new java.util.LinkedHashSet<>(mail.message().references());
        if (about != null) {
            named.add(about);
        }
        return Ids.of(idTaken ? Set.of() : mail.message().aliases(), named);
    }

    Clues clues(String thread) {
        MailAddress from = mail.message().from();
        return new Clues(
                id,
                mail.sentAt(),
                direction,
                mail.classification().kind(),
                thread,
                baseSubject(),
                addresses,
                numbers.numbers(),
                numbers.documents(),
                Clues.anonymous(direction, mail.classification().kind(), from == null ? null : from.address()));
    }

    /** As subjects are compared within a client. */
    String baseSubject() {
        String text = subject.text().strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT);
    }

    /** Whether it is an answer that names no message, as some webmail writes it. */
    boolean strayAnswer() {
        return subject.reply() && mail.message().references().isEmpty();
    }
}
