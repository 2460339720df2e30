package org.riguardo.policy.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;

/** A client told by how long ago things were. */
record People(
        Integer sinceDays,
        GroupKey group,
        Reachable reachable,
        List<Tuple.Tuple2<Flag, Integer>> flags,
        Integer clearedAgo,
        Sent referral,
        boolean partner) {

    record Sent(int onAgo, Integer untilIn, Integer decidedAgo) {}

    static Arbitrary<People> client() {
        Arbitrary<Integer> since = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, 360)),
                Tuple.of(2, Arbitraries.integers().between(370, 1800)),
                Tuple.of(3, Arbitraries.integers().between(1830, 7000)),
                Tuple.of(1, Arbitraries.of(364, 365, 366, 1825, 1826, 1827)));
        Arbitrary<Reachable> reachable = Combinators.combine(Said.rarely(false, true), Said.rarely(false, true))
                .as((email, phone) -> new Reachable(email || phone && email, phone));
        Arbitrary<Flag> flag = Arbitraries.frequency(
                Tuple.of(6, Flag.HARDSHIP), Tuple.of(1, Flag.LEGAL), Tuple.of(1, Flag.DO_NOT_CONTACT));
        Arbitrary<List<Tuple.Tuple2<Flag, Integer>>> flags = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(List.<Tuple.Tuple2<Flag, Integer>>of())),
                Tuple.of(
                        1,
                        Combinators.combine(flag, Ago.days())
                                .as(Tuple::of)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)));
        Arbitrary<Sent> referral = Combinators.combine(
                        Ago.days(),
                        Arbitraries.integers().between(-20, 40).injectNull(0.6),
                        Ago.days().injectNull(0.6))
                .as(Sent::new);
        return Combinators.combine(
                        since.injectNull(0.1),
                        Arbitraries.of(GroupKey.values())
                                .filter(g -> !Set.of(GroupKey.PROTECTED, GroupKey.DISPUTING)
                                        .contains(g))
                                .injectNull(0.6),
                        reachable,
                        flags,
                        Ago.days().injectNull(0.8),
                        referral.injectNull(0.7),
                        Said.rarely(false, true))
                .as(People::new);
    }

    /** A client who can be reached, in any group that has a strategy. */
    static Arbitrary<People> inAChase() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7000),
                        Arbitraries.of(GroupKey.values())
                                .filter(g -> g.compareTo(GroupKey.DISPUTING) > 0)
                                .injectNull(0.2),
                        Arbitraries.frequency(
                                Tuple.of(9, new Reachable(true, true)), Tuple.of(1, new Reachable(false, true))),
                        Arbitraries.frequency(
                                Tuple.of(9, List.<Tuple.Tuple2<Flag, Integer>>of()),
                                Tuple.of(1, List.of(Tuple.of(Flag.HARDSHIP, 60)))))
                .as((since, group, reachable, flags) -> new People(since, group, reachable, flags, null, null, true));
    }

    Client on(LocalDate today) {
        return new Client(
                "c1",
                "Rossi Impianti Srl",
                sinceDays == null ? null : today.minusDays(sinceDays),
                "anna",
                partner ? "giulia" : null,
                group,
                "it",
                reachable,
                flags.stream()
                        .map(set -> new FlagSet(set.get1(), today.minusDays(set.get2())))
                        .toList(),
                clearedAgo == null ? null : today.minusDays(clearedAgo),
                referral == null
                        ? null
                        : new Referral(
                                today.minusDays(referral.onAgo()),
                                referral.untilIn() == null ? null : today.plusDays(referral.untilIn()),
                                referral.decidedAgo() == null ? null : today.minusDays(referral.decidedAgo())));
    }
}
