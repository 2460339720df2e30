package org.riguardo.desk.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * A mail as a person approved it, before it is decided whether it may leave.
 *
 * @param draftId the draft that it was written in, and which the outbox takes when it leaves
 * @param revision the draft's revision that was approved
 * @param tone null for a mail that is not about money
 * @param recap whether it is the recap of a talk about money
 * @param items ids of the open items that it is about; empty when it is about none
 * @param sender the username of the person from whose address it goes out
 * @param to addresses alone, one at least
 * @param inReplyTo the Message-ID, in angle brackets, of the message that it answers; null when it begins a conversation
 * @param references the Message-IDs of the conversation, the oldest first
 */
public record OutgoingMail(
        String clientId,
        String draftId,
        int revision,
        Purpose purpose,
        @Nullable Tone tone,
        boolean recap,
        List<String> items,
        String sender,
        List<String> to,
        List<String> cc,
        String subject,
        String text,
        @Nullable String inReplyTo,
        List<String> references,
        List<Enclosure> enclosures) {

    public OutgoingMail {
        items = List.copyOf(items);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
        enclosures = List.copyOf(enclosures);
    }

    /** Whether the rules about money hold for it; what nobody has classified is taken for money before it leaves. */
    public boolean aboutMoney() {
        return purpose == Purpose.MONEY || purpose == Purpose.UNKNOWN || recap || !items.isEmpty();
    }
}
