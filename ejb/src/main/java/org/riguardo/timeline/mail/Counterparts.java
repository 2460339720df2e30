package org.riguardo.timeline.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.kind.Kind;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.mailbox.read.ParsedMessage;

/** The other side's addresses of a message: its sender, or those it went to; of a bounce those that it could not reach. */
final class Counterparts {

    private static final int MOST = 50;
    private static final int LONGEST = 320;

    private Counterparts() {}

    /** What a colleague wrote went out, also where it is read in the mailbox of another one; what the firm's own mail server sends back did not. */
    static Direction direction(IncomingMail mail, OwnSide own) {
        MailAddress from = mail.message().from();
        boolean colleague = from != null
                && own.owns(from.address())
                && mail.classification().kind() != Kind.BOUNCE;
        return colleague && !of(mail, Direction.OUT, own).isEmpty() ? Direction.OUT : mail.direction();
    }

    static List<String> of(IncomingMail mail, Direction direction, OwnSide own) {
        Set<String> found = new LinkedHashSet<>();
        ParsedMessage message = mail.message();
        if (mail.classification().kind() == Kind.BOUNCE) {
            found.addAll(mail.classification().failed());
        } else if (direction == Direction.OUT) {
            List<MailAddress> recipients = new ArrayList<>(message.to());
            recipients.addAll(message.cc());
            recipients.forEach(address -> found.add(address.address()));
        } else if (message.from() != null) {
            found.add(message.from().address());
        }
        return found.stream()
                .map(address -> address.replace("\0", ""))
                .filter(address -> address.length() <= LONGEST && !own.owns(address))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
