package org.riguardo.policy.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.policy.PolicySettings;

/** Which gates keep a money email back at the instant of sending, judged from the facts of that instant. */
public final class NaiveSending extends NaiveGates {

    private NaiveSending(ClientFile f, PolicySettings p, NaiveCalendar cal, ZonedDateTime at) {
        super(f, p, cal, at, at, at);
    }

    /** The names of the gates that hold an email about money. */
    public static Set<String> gatesThatHoldAnEmail(ClientFile file, PolicySettings policy, Instant at) {
        return reading(file, policy, at).holding();
    }

    /** The same for a recap; {@code recap} where there is no talk that may be recapped. */
    public static Set<String> gatesThatHoldARecap(ClientFile file, PolicySettings policy, Instant at) {
        return reading(file, policy, at).holdingARecap();
    }

    private static NaiveSending reading(ClientFile file, PolicySettings policy, Instant at) {
        return new NaiveSending(file, policy, new NaiveCalendar(policy), at.atZone(policy.zone()));
    }

    private Set<String> holding() {
        return shut().stream().filter(Shut::email).map(Shut::gate).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> holdingARecap() {
        Optional<Interaction> talk = oldestFirst().stream()
                .filter(this::moneyConversation)
                .max(Comparator.comparing(Interaction::at).thenComparing(Interaction::id));
        boolean given = talk.isPresent()
                && !today.isAfter(cal.workingDaysAfter(1, day(talk.get())))
                && f.interactions().stream().noneMatch(x -> recap(x) && later(x, talk.get()));
        if (!given) {
            return Set.of("recap");
        }
        Set<String> holding = asIfNothingWasAgreedFrom(day(talk.get())).holding();
        holding.remove("frequency");
        if (f.interactions().stream().noneMatch(x -> silentSupport(x) && later(x, talk.get()))) {
            holding.remove("supportive-contact");
        }
        return holding;
    }

    private NaiveSending asIfNothingWasAgreedFrom(LocalDate day) {
        List<Agreement> older = new ArrayList<>();
        for (Agreement agreement : f.agreements()) {
            if (agreement.made().isBefore(day)) {
                older.add(agreement);
            }
        }
        ClientFile then = new ClientFile(
                f.client(), f.ledgerDay(), f.items(), f.settled(), f.payments(), f.interactions(), older, f.cases());
        return reading(then, p, now.toInstant());
    }
}
