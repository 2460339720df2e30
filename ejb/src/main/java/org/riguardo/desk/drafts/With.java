package org.riguardo.desk.drafts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;

/** A draft with some of it changed. */
final class With {

    private With() {}

    static Draft text(Draft draft, String subject, String body, @Nullable String pack, List<String> items) {
        return new Draft(
                draft.id(),
                draft.clientId(),
                draft.revision(),
                draft.state(),
                draft.kind(),
                draft.purpose(),
                draft.tone(),
                draft.form(),
                draft.language(),
                pack,
                draft.sender(),
                draft.to(),
                draft.cc(),
                subject,
                body,
                items,
                draft.answers(),
                draft.follows(),
                draft.statement(),
                draft.automatic(),
                draft.createdAt(),
                draft.createdBy(),
                draft.changedAt(),
                draft.changedBy());
    }

    static Draft wording(Draft draft, @Nullable Tone tone, Form form, String language, String sender) {
        return new Draft(
                draft.id(),
                draft.clientId(),
                draft.revision(),
                draft.state(),
                draft.kind(),
                draft.purpose(),
                tone,
                form,
                language,
                draft.pack(),
                sender,
                draft.to(),
                draft.cc(),
                draft.subject(),
                draft.body(),
                draft.items(),
                draft.answers(),
                draft.follows(),
                draft.statement(),
                draft.automatic(),
                draft.createdAt(),
                draft.createdBy(),
                draft.changedAt(),
                draft.changedBy());
    }

    static Draft edit(Draft draft, Edit edit) {
        return new Draft(
                draft.id(),
                draft.clientId(),
                draft.revision(),
                draft.state(),
                draft.kind(),
                draft.purpose(),
                draft.tone(),
                draft.form(),
                draft.language(),
                draft.pack(),
                draft.sender(),
                edit.to(),
                edit.cc(),
                edit.subject(),
                edit.body(),
                draft.items(),
                draft.answers(),
                draft.follows(),
                edit.statement(),
                draft.automatic(),
                draft.createdAt(),
                draft.createdBy(),
                draft.changedAt(),
                draft.changedBy());
    }

    static Draft next(Draft draft, Draft.State state, Instant at, String by) {
        return new Draft(
                draft.id(),
                draft.clientId(),
                draft.revision() + 1,
                state,
                draft.kind(),
                draft.purpose(),
                draft.tone(),
                draft.form(),
                draft.language(),
                draft.pack(),
                draft.sender(),
                draft.to(),
                draft.cc(),
                draft.subject(),
                draft.body(),
                draft.items(),
                draft.answers(),
                draft.follows(),
                draft.statement(),
                draft.automatic(),
                draft.createdAt(),
                draft.createdBy(),
                at,
                by);
    }
}
