package org.riguardo.api.rule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A rule keeps its gate closed. Nobody but the rule itself can open it again.
 *
 * @param outlets what it keeps from going out; empty when the rule only shows something
 * @param until the instant at which it opens by itself; null when it does not
 * @param event what opens it before, such as {@code answered}; null when only time does
 * @param callInstead whether an email step that it holds becomes a call on the same day
 * @param evidence ids of the facts behind it, or {@code flag:NAME}, {@code policy:NAME}, {@code client}, {@code ledger},
 *     {@code clock}; never empty
 * @param sentence what a colleague would say, asked for only when somebody is to read it
 * @since 1.0
 */
public record Closed(
        Set<Outlet> outlets,
        @Nullable Instant until,
        @Nullable String event,
        boolean callInstead,
        List<String> evidence,
        Supplier<Sentence> sentence) {

    /** Emails and calls about money. */
    public static final Set<Outlet> MONEY = Set.copyOf(EnumSet.of(Outlet.MONEY_EMAIL, Outlet.MONEY_CALL));

    /** Everything that goes out. */
    public static final Set<Outlet> OUTGOING = Set.copyOf(EnumSet.allOf(Outlet.class));

    public Closed {
        outlets = Set.copyOf(outlets);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a gate is not closed without evidence");
        }
    }

    /** Closed until an instant. */
    public static Closed until(Set<Outlet> outlets, Instant until, List<String> evidence, Supplier<Sentence> sentence) {
        return new Closed(outlets, until, null, false, evidence, sentence);
    }

    /** Closed until an event, however long it takes. */
    public static Closed untilEvent(
            Set<Outlet> outlets, String event, List<String> evidence, Supplier<Sentence> sentence) {
        return new Closed(outlets, null, event, false, evidence, sentence);
    }

    /** The same, and an email step that it holds becomes a call. */
    public Closed orCall() {
        return new Closed(outlets, until, event, true, evidence, sentence);
    }

    /** Whether it keeps this from going out. */
    public boolean closes(Outlet outlet) {
        return outlets.contains(outlet);
    }
}
