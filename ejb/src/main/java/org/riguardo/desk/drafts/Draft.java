package org.riguardo.desk.drafts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;

/**
 * A mail before it leaves.
 *
 * @param revision counts the changes, from 1; whoever changes or sends names the one that was seen
 * @param tone null only for a mail in a person's own words
 * @param pack the tone pack of the text; null for none
 * @param sender the person from whose address it goes
 * @param items ids of the items that it is about
 * @param answers id of the client's message that it answers; null for none
 * @param follows id of the message whose conversation it goes on with; null for a new one
 * @param automatic prepared by the application, for a step that the firm lets go out by itself
 */
public record Draft(
        String id,
        String clientId,
        int revision,
        State state,
        MailKind kind,
        Purpose purpose,
        @Nullable Tone tone,
        Form form,
        String language,
        @Nullable String pack,
        String sender,
        List<String> to,
        List<String> cc,
        String subject,
        String body,
        List<String> items,
        @Nullable String answers,
        @Nullable String follows,
        boolean statement,
        boolean automatic,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    /** What stands in a text where a person has still to write. */
    public static final String GAP = "[…]";

    /** Being written, handed to the outbox, or put away. */
    public enum State {
        OPEN,
        LEFT,
        DISCARDED
    }

    public Draft {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        items = List.copyOf(items);
    }

    /** Whether it is the written recap of a talk about money. */
    public boolean recap() {
        return kind == MailKind.RECAP;
    }

    /** Whether it speaks of money by its kind. */
    public boolean aboutMoney() {
        return recap() || purpose == Purpose.MONEY;
    }

    /** Whether a person has still to write something in it. */
    public boolean hasGap() {
        return body.contains(GAP) || subject.contains(GAP);
    }
}
