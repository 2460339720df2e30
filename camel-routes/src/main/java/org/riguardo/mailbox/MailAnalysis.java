package org.riguardo.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.kind.Classifier;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.mailbox.read.ParsedMessage;
import org.riguardo.mailbox.text.NewText;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Understanding;

/** Makes of a raw message what is kept of it; never throws because of what the message holds. */
public final class MailAnalysis {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Lexicon STANDARD = Lexicon.standard();
    private static final Instant BEFORE_MAIL = Instant.parse("1982-01-01T00:00:00Z");

    private final MessageReader reader = new MessageReader(Limits.STANDARD);
    private final Classifier classifier;
    private final ZoneId zone;
    private final Function<String, Lexicon> lexicons;

    /** Reads with the words and rules that are built in; {@code zone} is the one in which the dates of a text are meant. */
    public MailAnalysis(ZoneId zone) {
        this(zone, account -> STANDARD);
    }

    /**
     * Reads with words and rules that may change.
     *
     * @param zone the zone in which the dates of a text are meant
     * @param lexicons the words and rules for the key of an account, asked once for each message
     */
    public MailAnalysis(ZoneId zone, Function<String, Lexicon> lexicons) {
        this.zone = zone;
        this.classifier = new Classifier(zone);
        this.lexicons = lexicons;
    }

    public IncomingMail of(MailboxAccount account, RawMessage raw) {
        try {
            return understand(account, raw, reader.read(raw.content()));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return understand(account, raw, reader.header(raw.content()));
        }
    }

    private IncomingMail understand(MailboxAccount account, RawMessage raw, ParsedMessage message) {
        Instant sentAt = sentAt(message.date(), raw.receivedAt());
        String newText = NewText.of(message.text());
        Classification classification = classifier.classify(message, newText, sentAt, account.addresses());
        boolean own = message.from() != null
                && account.addresses().contains(message.from().address());
        Direction direction = raw.sent() || own ? Direction.OUT : Direction.IN;
        SpokenWords words = new SpokenWords(zone, () -> lexicons.apply(account.key()));
        Understanding understanding = words.of(message, newText, classification, direction, sentAt);
        return new IncomingMail(
                raw.place(),
                direction,
                sentAt,
                message,
                newText,
                classification,
                Counted.atOnce(understanding).purpose(),
                note(raw, message),
                understanding);
    }

    private static Instant sentAt(@Nullable Instant date, Instant received) {
        boolean believable = date != null
                && date.isAfter(BEFORE_MAIL)
                && (received.equals(Instant.EPOCH) || date.isBefore(received.plus(CLOCKS_DIFFER)));
        return believable ? date : received;
    }

    private static @Nullable String note(RawMessage raw, ParsedMessage message) {
        return raw.truncated() ? "only the beginning of a message of " + raw.size() + " octets" : message.note();
    }
}
