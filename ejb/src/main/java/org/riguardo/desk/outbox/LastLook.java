package org.riguardo.desk.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/**
 * The gates that keep a mail back at the instant at which it would leave.
 *
 * @param closed empty when it may leave
 * @param from when the last of them opens by itself, in office hours; null when one waits for an event
 */
record LastLook(List<Because> closed, @Nullable Instant from) {

    private static final String QUIET_TIME = "quiet-time";

    static LastLook at(Instant now, OutgoingMail mail, ClientFile file, PolicySettings settings) {
        List<Because> closed = (mail.aboutMoney()
                        ? Policy.mayEmail(file, settings, now, mail.recap())
                        : Policy.mayWrite(file, settings, now))
                .closed();
        return new LastLook(closed, from(closed, settings));
    }

    boolean open() {
        return closed.isEmpty();
    }

    /** Whether nothing but the hour keeps it back. */
    boolean quietTimeAlone() {
        return closed.stream().allMatch(gate -> gate.rule().equals(QUIET_TIME));
    }

    private static @Nullable Instant from(List<Because> closed, PolicySettings settings) {
        Instant last = Instant.MIN;
        for (Because gate : closed) {
            Instant until = gate.until();
            if (until == null) {
                return null;
            }
            last = until.isAfter(last) ? until : last;
        }
        return closed.isEmpty() ? null : settings.calendar().officeHour(last);
    }
}
