package org.riguardo.web.outbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.words.Texts;

/** What has changed since a mail that waits was approved: facts that it names, and what would keep it back now. */
public final class Since {
    private static final String QUIET_TIME = "quiet-time";

    private Since() {}

    /**
     * In sentences; empty where nothing has changed, and for a mail that does not wait.
     *
     * @param draft the draft that the mail was written in
     */
    public static List<String> of(@Nullable OutboxMail mail, DraftView draft, Texts texts) {
        if (mail == null || mail.state() != OutboxState.READY) {
            return List.of();
        }
        Set<String> known = mail.closed().stream().map(Because::rule).collect(Collectors.toSet());
        Stream<Sentence> closed = draft.gate().closed().stream()
                .filter(gate -> !known.contains(gate.rule()) && !gate.rule().equals(QUIET_TIME))
                .map(Because::sentence);
        return Stream.concat(draft.changes().stream(), closed).map(texts::say).toList();
    }
}
