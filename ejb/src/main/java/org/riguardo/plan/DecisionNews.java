package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.event.EventType;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.plugins.events.Events;
import org.riguardo.plugins.events.ToldRows;
import org.riguardo.policy.Policy;

/**
 * Tells plugins what changes with decisions: what is suggested, which agreements were kept or broken, which payments were booked. All that is stored is followed
 * by a decision in its transaction, so that nothing goes by. Where nobody listens nothing is looked up.
 */
@ApplicationScoped
public class DecisionNews {

    private static final List<EventType> TYPES = List.of(
            EventType.DECISION_CHANGED, EventType.AGREEMENT_KEPT, EventType.AGREEMENT_BROKEN, EventType.PAYMENT_BOOKED);

    @Inject
    private @Nullable Events events;

    /** One that tells nobody. */
    static DecisionNews untold() {
        return new DecisionNews();
    }

    /** The same outside a server. */
    static DecisionNews of(Events events) {
        DecisionNews news = new DecisionNews();
        news.events = events;
        return news;
    }

    boolean wanted(String firm) {
        Events to = events;
        return to != null && TYPES.stream().anyMatch(type -> to.listening(firm, type));
    }

    void tell(
            Handle handle,
            String firm,
            Policies.Version policy,
            Instant now,
            Map<String, Decision> before,
            Deciding deciding) {
        Events to = events;
        if (to == null || !wanted(firm)) {
            return;
        }
        ToldRows told = new ToldRows(handle, firm);
        deciding.forEach((id, timed) -> decided(to, firm, id, before.get(id), timed.decision()));
        deciding.files().forEach((id, file) -> agreed(to, told, firm, policy, now, file));
        told.payments(deciding.files().keySet(), now)
                .forEach(payment -> to.publish(
                        firm,
                        EventType.PAYMENT_BOOKED,
                        payment.clientId(),
                        Map.of(
                                "amount",
                                payment.amount().toPlainString(),
                                "day",
                                payment.day().toString())));
    }

    private static void decided(Events to, String firm, String client, @Nullable Decision before, Decision now) {
        if (before == null || before.action() != now.action() || !rule(before).equals(rule(now))) {
            to.publish(
                    firm,
                    EventType.DECISION_CHANGED,
                    client,
                    Map.of("action", now.action().name(), "rule", rule(now)));
        }
    }

    /** The gate that closes first, else the step. */
    private static String rule(Decision decision) {
        return decision.because().stream()
                .filter(because -> because.verdict() == Verdict.CLOSED)
                .findFirst()
                .or(() -> decision.because().stream().findFirst())
                .map(Because::rule)
                .orElse("");
    }

    private static void agreed(
            Events to, ToldRows told, String firm, Policies.Version policy, Instant now, ClientFile file) {
        for (AgreementState state : Policy.agreements(file, policy.settings(), now)) {
            boolean kept = state.status() == AgreementState.Status.OVER && state.firstUnmet() == null;
            EventType type = kept ? EventType.AGREEMENT_KEPT : state.broken() ? EventType.AGREEMENT_BROKEN : null;
            String id = state.agreement().id();
            if (told.agreement(id, state.status().name()) && type != null) {
                to.publish(firm, type, file.client().id(), Map.of("agreementId", id));
            }
        }
    }
}
