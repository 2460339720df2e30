package org.riguardo.desk.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;

/**
 * A draft with what a person should know before it leaves.
 *
 * @param money whether it is sent under the rules about money: by its kind, or because its words speak of it
 * @param subjectEdited whether the subject is the person's own
 * @param bodyEdited whether the text is the person's own
 * @param changes what of the facts it names has changed since it was filled
 * @param recipients the client's addresses
 * @param suggested the tone that is suggested about money now; null for none
 * @param inReplyTo the subject of the conversation that it goes on with; empty for a new one
 */
public record DraftView(
        Draft draft,
        String clientName,
        boolean money,
        boolean subjectEdited,
        boolean bodyEdited,
        List<Sentence> changes,
        List<Attachment> attachments,
        List<Recipient> recipients,
        DraftGate gate,
        @Nullable Tone suggested,
        String inReplyTo) {

    public DraftView {
        changes = List.copyOf(changes);
        attachments = List.copyOf(attachments);
        recipients = List.copyOf(recipients);
    }

    /** A file that a person added. */
    public record Attachment(String id, String name, String type, long octets) {}

    /** Whether its tone is firmer than what is suggested. */
    public boolean firmer() {
        return suggested != null
                && draft.matter().money()
                && draft.wording().tone() != null
                && draft.wording().tone().compareTo(suggested) > 0;
    }
}
