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

    private Counterparts() {}

    static List<String> of(IncomingMail mail, Set<String> own) {
        Set<String> found = new LinkedHashSet<>();
        ParsedMessage message = mail.message();
        if (mail.classification().kind() == Kind.BOUNCE) {
            found.addAll(mail.classification().failed());
        } else if (mail.direction() == Direction.OUT) {
            List<MailAddress> recipients = new ArrayList<>(message.to());
            recipients.addAll(message.cc());
            recipients.forEach(address -> found.add(address.address()));
        } else if (message.from() != null) {
            found.add(message.from().address());
        }
        found.removeAll(own);
        return found.stream()
                .filter(address -> address.length() <= 320)
                .limit(MOST)
                .toList();
    }
}
