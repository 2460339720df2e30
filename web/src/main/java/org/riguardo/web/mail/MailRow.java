package org.riguardo.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.WaitingMail;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * One message that waits, in words.
 *
 * @param other the other side, as a name or an address, or that nobody gave one
 * @param address the only address of the other side; null when there are several or none
 * @param domain the domain that may be learned instead; null where it would tell nothing
 * @param ignorable whether there is somebody of whom not to ask any more
 * @param more how many more messages from that address wait
 * @param kind what it is where no person wrote it; empty else
 */
public record MailRow(
        String id,
        String other,
        boolean sent,
        Moment at,
        String kind,
        String subject,
        String text,
        List<Guess> guesses,
        @Nullable String address,
        @Nullable String domain,
        boolean ignorable,
        int more) {
    private static final int SHORT = 240;

    /** A client that it may belong to, and all that speaks for it. */
    public record Guess(String clientId, String clientName, List<String> reasons) {}

    static MailRow of(WaitingMail waiting, Speech speech) {
        MessageView message = waiting.message();
        return new MailRow(
                message.id(),
                other(message, waiting.addresses(), speech.texts()),
                message.direction() == Direction.OUT,
                speech.moments().at(message.at()),
                kind(message, speech),
                message.subject().isBlank() ? speech.texts().say("mail.no-subject") : message.subject(),
                shortened(message.newText().strip()),
                guesses(waiting, speech),
                waiting.addresses().size() == 1 ? waiting.addresses().get(0) : null,
                waiting.domain(),
                !waiting.addresses().isEmpty(),
                waiting.more());
    }

    static List<Guess> guesses(WaitingMail waiting, Speech speech) {
        return waiting.candidates().stream()
                .map(one -> new Guess(
                        one.clientId(),
                        one.clientName(),
                        one.reasons().stream()
                                .map(because -> Why.maybe(because, speech.texts()))
                                .toList()))
                .toList();
    }

    static String kind(MessageView message, Speech speech) {
        return switch (message.kind()) {
            case HUMAN, OTHER -> "";
            default -> speech.texts().word(message.kind());
        };
    }

    private static String other(MessageView message, List<String> addresses, Texts texts) {
        if (addresses.isEmpty()) {
            return texts.say("mail.no-sender");
        }
        String address = String.join(", ", addresses);
        String name = message.direction() == Direction.IN ? message.fromName() : null;
        return name == null || name.isBlank() ? address : name + " (" + address + ")";
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }
}
