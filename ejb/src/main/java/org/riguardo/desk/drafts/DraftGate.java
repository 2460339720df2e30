package org.riguardo.desk.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.policy.Policy;
import org.riguardo.policy.SendGate;

/**
 * Whether a draft might leave at this instant; asked again when it does.
 *
 * @param closed the gates that keep it back; empty while it may leave
 * @param from when it might, with nothing new happening; null when one waits for an event, or it may leave now
 */
public record DraftGate(List<Because> closed, @Nullable Instant from) {

    public DraftGate {
        closed = List.copyOf(closed);
    }

    /** Whether it might leave. */
    public boolean open() {
        return closed.isEmpty();
    }

    static DraftGate of(DraftMaking.Known known, boolean money, boolean recap) {
        SendGate gate = money
                ? Policy.mayEmail(known.file(), known.settings(), known.now(), recap)
                : Policy.mayWrite(known.file(), known.settings(), known.now());
        if (gate.open()) {
            return new DraftGate(List.of(), null);
        }
        Instant from = money && !recap
                ? known.decision().emailAllowedFrom()
                : gate.closed().stream().allMatch(closed -> closed.until() != null)
                        ? gate.closed().stream()
                                .map(Because::until)
                                .filter(Objects::nonNull)
                                .max(Instant::compareTo)
                                .orElse(null)
                        : null;
        return new DraftGate(gate.closed(), from);
    }
}
