package org.riguardo.policy.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Is there an agreement that the client is keeping? It holds its own items, by way of what counts as overdue. */
final class AgreementRunning implements ContactRule {

    @Override
    public String name() {
        return "agreement-running";
    }

    @Override
    public Sentence question() {
        return new Sentence("C'è un accordo in corso?", "Is there an agreement that runs?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole(
                        "agreement.graceDays",
                        Parameter.Unit.WORKING_DAYS,
                        3,
                        0,
                        20,
                        new Sentence(
                                "Giorni lavorativi di tolleranza dopo la data di una rata prima che l'accordo sia considerato non rispettato.",
                                "Working days of grace after the date of an instalment before the agreement counts as broken.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        List<AgreementState> running = new ArrayList<>(0);
        Instant last = Instant.MIN;
        for (AgreementState state : situation.agreements()) {
            if (state.running()) {
                Instant until = Objects.requireNonNull(state.runsUntil());
                running.add(state);
                last = until.isAfter(last) ? until : last;
            }
        }
        if (running.isEmpty()) {
            return List.of();
        }
        return List.of(Closed.until(
                Set.of(),
                last,
                evidence(situation, running),
                () -> new Sentence(
                        "C'è un accordo in corso: degli importi che riguarda non si chiede nulla.",
                        "An agreement runs: nothing is asked about what it covers.")));
    }

    private static List<String> evidence(Situation situation, List<AgreementState> running) {
        Set<String> open = situation.file().items().stream().map(Item::id).collect(Collectors.toSet());
        Set<String> evidence = new LinkedHashSet<>();
        running.forEach(state -> evidence.add(state.agreement().id()));
        running.forEach(state -> state.agreement().items().stream()
                .filter(open::contains)
                .sorted()
                .forEach(evidence::add));
        return List.copyOf(evidence);
    }
}
