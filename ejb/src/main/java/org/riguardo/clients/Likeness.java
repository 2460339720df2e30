package org.riguardo.clients;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why two clients may be one: the same VAT number or tax code, or the same name and at least one thing more. A name alone says
 * nothing, and different numbers of the tax office say that they are two.
 *
 * @param score how sure it is, 1 to 100
 */
record Likeness(int score, List<Reason> reasons) {

    Likeness {
        reasons = List.copyOf(reasons);
    }

    /** What two clients have in common. */
    enum Reason {
        TAX_NUMBER(100),
        NAME(40),
        DOCUMENTS(30),
        EMAIL(25),
        PHONE(25),
        ADDRESS(20),
        DOMAIN(15),
        TOWN(5);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /** Whether their names and numbers leave it possible that the two are one. */
    static boolean possible(Profile one, Profile other) {
        return sameNumber(one, other) || !differ(one, other) && one.nameKey().equals(other.nameKey());
    }

    static Optional<Likeness> between(Profile one, Profile other) {
        List<Reason> reasons = new ArrayList<>();
        boolean sameNumber = sameNumber(one, other);
        if (!sameNumber && differ(one, other)) {
            return Optional.empty();
        }
        add(reasons, Reason.TAX_NUMBER, sameNumber);
        String name = one.nameKey();
        boolean sameName = !name.isEmpty() && name.equals(other.nameKey());
        add(reasons, Reason.NAME, sameName);
        add(reasons, Reason.DOCUMENTS, meet(one.documents(), other.documents()));
        add(reasons, Reason.EMAIL, meet(one.emails(), other.emails()));
        add(reasons, Reason.PHONE, meet(one.phones(), other.phones()));
        add(reasons, Reason.ADDRESS, same(one.street(), other.street()) && sameOrUnknown(one.town(), other.town()));
        add(reasons, Reason.DOMAIN, meet(one.domains(), other.domains()));
        add(reasons, Reason.TOWN, same(one.town(), other.town()));
        boolean likely = sameNumber || sameName && reasons.size() > 1;
        return likely ? Optional.of(new Likeness(score(reasons), reasons)) : Optional.empty();
    }

    private static boolean sameNumber(Profile one, Profile other) {
        return same(one.vatId(), other.vatId())
                || same(one.taxCode(), other.taxCode())
                || one.digits() != null && Objects.equals(one.digits(), other.digits());
    }

    private static boolean differ(Profile one, Profile other) {
        return different(one.vatId(), other.vatId())
                || different(one.taxCode(), other.taxCode())
                || different(one.digits(), other.digits());
    }

    private static int score(List<Reason> reasons) {
        return Math.min(100, reasons.stream().collect(Collectors.summingInt(reason -> reason.weight)));
    }

    private static void add(List<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static boolean sameOrUnknown(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static boolean different(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
