package org.riguardo.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.read.ParsedMessage;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Understanding;

/** Says what the words of a message mean where they are somebody's own: no automatic reply, receipt, bounce or newsletter says anything. */
final class SpokenWords {

    private static final int LOOKED_AT = 100_000;
    private static final Understanding NOTHING = new Understanding("", List.of());

    private final ZoneId zone;
    private final Supplier<Lexicon> lexicon;

    SpokenWords(ZoneId zone, Supplier<Lexicon> lexicon) {
        this.zone = zone;
        this.lexicon = lexicon;
    }

    Understanding of(ParsedMessage message, String newText, Classification kind, Direction direction, Instant sentAt) {
        return switch (kind.kind()) {
            case HUMAN -> read(message, newText, direction, sentAt);
            case OTHER, LIST, AUTO_REPLY ->
                ofAnotherProgram(message, kind, direction)
                        ? certain(read(message, newText, direction, sentAt))
                        : NOTHING;
            case BOUNCE, RECEIPT, CALENDAR -> NOTHING;
        };
    }

    /** Reminders that the accounting system sends in the firm's name, however much they call themselves automatic. */
    private static boolean ofAnotherProgram(ParsedMessage message, Classification kind, Direction direction) {
        return direction == Direction.OUT
                && !kind.absent()
                && message.references().isEmpty()
                && !message.headers().has("List-Id")
                && !message.headers().has("List-Unsubscribe");
    }

    private Understanding read(ParsedMessage message, String newText, Direction direction, Instant sentAt) {
        String looked = newText.length() <= LOOKED_AT ? newText : newText.substring(0, LOOKED_AT);
        return Meaning.of(looked, message.subject(), sentAt.atZone(zone).toLocalDate(), direction, lexicon.get());
    }

    private static Understanding certain(Understanding understanding) {
        return new Understanding(understanding.language(), understanding.certain());
    }
}
