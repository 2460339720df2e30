package org.riguardo.desk.drafts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;

/**
 * A mail before it leaves, in parts that change each for a reason of its own.
 *
 * @param matter what it is about
 * @param wording how it is worded
 * @param letter what a person reads and edits
 * @param origin the conversation that it goes on with
 * @param life who touched it when
 */
public record Draft(
        String id, String clientId, Matter matter, Wording wording, Letter letter, Origin origin, Life life) {

    /** What stands in a text where a person has still to write. */
    public static final String GAP = "[…]";

    /** Being written, handed to the outbox, or put away. */
    public enum State {
        OPEN,
        LEFT,
        DISCARDED
    }

    /**
     * What a mail is about.
     *
     * @param items ids of the items
     */
    public record Matter(MailKind kind, Purpose purpose, List<String> items) {

        public Matter {
            items = List.copyOf(items);
        }

        /** Whether it is the written recap of a talk about money. */
        public boolean recap() {
            return kind == MailKind.RECAP;
        }

        /** Whether it speaks of money by its kind. */
        public boolean money() {
            return recap() || purpose == Purpose.MONEY;
        }
    }

    /**
     * How a mail is worded.
     *
     * @param tone null only for a mail in a person's own words
     * @param language ISO 639-1
     * @param pack the tone pack of the text; null for none
     */
    public record Wording(@Nullable Tone tone, Form form, String language, @Nullable String pack) {}

    /**
     * The mail itself.
     *
     * @param sender the person from whose address it goes
     * @param statement whether the statement of open amounts goes with it
     */
    public record Letter(
            String sender, List<String> to, List<String> cc, String subject, String body, boolean statement) {

        public Letter {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
        }

        /** Whether a person has still to write something in it. */
        public boolean hasGap() {
            return body.contains(GAP) || subject.contains(GAP);
        }

        Letter from(String other) {
            return new Letter(other, to, cc, subject, body, statement);
        }

        Letter saying(String title, String text) {
            return new Letter(sender, to, cc, title, text, statement);
        }
    }

    /**
     * Where a mail stands in the correspondence.
     *
     * @param answers id of the client's message that it answers; null for none
     * @param follows id of the message whose conversation it goes on with; null for a new one
     */
    public record Origin(@Nullable String answers, @Nullable String follows) {}

    /**
     * Who touched a draft when.
     *
     * @param revision counts the changes, from 1; whoever changes or sends names the one that was seen
     * @param automatic prepared by the application, for a step that the firm lets go out by itself
     */
    public record Life(
            int revision,
            State state,
            boolean automatic,
            Instant createdAt,
            String createdBy,
            Instant changedAt,
            String changedBy) {

        static Life begun(boolean automatic, Instant at, String by) {
            return new Life(1, State.OPEN, automatic, at, by, at, by);
        }

        /** Whether it is being written. */
        public boolean open() {
            return state == State.OPEN;
        }

        Life next(State then, Instant at, String by) {
            return new Life(revision + 1, then, automatic, createdAt, createdBy, at, by);
        }
    }

    Draft with(Matter other) {
        return new Draft(id, clientId, other, wording, letter, origin, life);
    }

    Draft with(Wording other) {
        return new Draft(id, clientId, matter, other, letter, origin, life);
    }

    Draft with(Letter other) {
        return new Draft(id, clientId, matter, wording, other, origin, life);
    }

    Draft with(Life other) {
        return new Draft(id, clientId, matter, wording, letter, origin, other);
    }
}
