package org.riguardo.mailbox.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Delivery;

/** Hands one message over, for all its recipients or for none. */
final class Handover {

    private final SmtpConnection connection;
    private final DeliveryWords words;
    private final WireEnvelope envelope;
    private final byte[] message;

    Handover(SmtpConnection connection, DeliveryWords words, WireEnvelope envelope, byte[] message) {
        this.connection = connection;
        this.words = words;
        this.envelope = envelope;
        this.message = message;
    }

    Delivery deliver() {
        try {
            Delivery no = unfit();
            no = no == null ? prepare() : no;
            if (no != null) {
                return no;
            }
            connection.write(message);
        } catch (MessagingException | IOException broken) {
            return words.brokenOff();
        }
        try {
            Reply reply = connection.end();
            Delivery answer = reply.done() ? new Delivery.Accepted(reply.text()) : words.no(reply, List.of());
            return answer == null ? words.unknown() : answer;
        } catch (MessagingException | IOException | RuntimeException silent) {
            return words.unknown();
        }
    }

    /** Why this server cannot carry the message at all; null when it can. */
    private @Nullable Delivery unfit() {
        boolean eight = hasEightBits();
        if (!envelope.international().isEmpty() && !connection.supportsExtension("SMTPUTF8")) {
            return words.international(envelope.international());
        }
        if (eight && !connection.supportsExtension("8BITMIME")) {
            return words.eightBits();
        }
        String most = connection.getExtensionParameter("SIZE");
        boolean limited = most != null && most.matches("\\d{1,15}") && Long.parseLong(most) > 0;
        return limited && Long.parseLong(most) < message.length ? words.tooBig(Long.parseLong(most)) : null;
    }

    private @Nullable Delivery prepare() throws MessagingException {
        Reply from = connection.ask("MAIL FROM:<" + envelope.sender() + ">" + parameters());
        if (!from.done()) {
            return undone(from, List.of());
        }
        List<String> refused = new ArrayList<>();
        Reply worst = from;
        for (String recipient : envelope.recipients()) {
            Reply reply = connection.ask("RCPT TO:<" + recipient + ">");
            if (!reply.done()) {
                worst = worst.never() ? worst : reply;
                refused.addAll(reply.never() ? List.of(recipient) : List.of());
            }
            if (reply.code() == 421) {
                break;
            }
        }
        if (!worst.done()) {
            return undone(worst, refused);
        }
        Reply data = connection.ask("DATA");
        return data.code() == 354 ? null : undone(data, List.of());
    }

    private String parameters() {
        return (connection.supportsExtension("SIZE") ? " SIZE=" + message.length : "")
                + (hasEightBits() ? " BODY=8BITMIME" : "")
                + (envelope.international().isEmpty() ? "" : " SMTPUTF8");
    }

    /** Has the server forget what was begun; whatever it says to that, nothing was sent. */
    private Delivery undone(Reply reply, List<String> refused) {
        try {
            connection.ask("RSET");
        } catch (MessagingException gone) {
            connection.leave();
        }
        Delivery no = words.no(reply, refused);
        return no == null ? words.brokenOff() : no;
    }

    private boolean hasEightBits() {
        for (byte octet : message) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }
}
