package org.riguardo.desk.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.SendingAccount;

/** A mail server of a test: it takes each message, unless it was told to do otherwise with the next ones. */
final class Relay implements MailTransport {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

    /** What the server does with one message. */
    enum Does {
        TAKE,
        TAKE_AND_FALL_SILENT,
        FALL_SILENT,
        PUT_OFF,
        REFUSE_RECIPIENT,
        REFUSE_CONTENT
    }

    private final Deque<Does> next = new ArrayDeque<>();
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<String> handed = Collections.synchronizedList(new ArrayList<>());

    synchronized void next(Does... what) {
        next.addAll(List.of(what));
    }

    private synchronized Does now() {
        return next.isEmpty() ? Does.TAKE : next.poll();
    }

    /** The Message-IDs of what it has taken for good, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    void forget() {
        taken.clear();
        handed.clear();
    }

    /** The messages that it was handed. */
    List<String> handed() {
        return List.copyOf(handed);
    }

    @Override
    public Delivery deliver(SendingAccount account, Envelope envelope, byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        handed.add(text);
        Matcher id = ID.matcher(text);
        String messageId = id.find() ? id.group(1) : "none";
        Sentence silence = new Sentence("Il server non ha risposto.", "The server did not answer.");
        return switch (now()) {
            case TAKE -> {
                taken.add(messageId);
                yield new Delivery.Accepted("250 2.0.0 queued as A1");
            }
            case TAKE_AND_FALL_SILENT -> {
                taken.add(messageId);
                yield new Delivery.Unknown(silence);
            }
            case FALL_SILENT -> new Delivery.Unknown(silence);
            case PUT_OFF -> new Delivery.NotNow(451, "4.7.1 greylisted", new Sentence("Più tardi.", "Later."));
            case REFUSE_RECIPIENT ->
                new Delivery.Refused(
                        550,
                        "5.1.1 no such user",
                        envelope.recipients(),
                        new Sentence("La casella non esiste.", "There is no such mailbox."));
            case REFUSE_CONTENT ->
                new Delivery.Refused(554, "5.7.1 refused", List.of(), new Sentence("Rifiutata.", "Refused."));
        };
    }

    @Override
    public void test(SendingAccount account) {}
}
