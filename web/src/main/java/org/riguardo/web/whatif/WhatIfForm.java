package org.riguardo.web.whatif;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supposes about a client, as typed.
 *
 * @param how a name of {@link org.riguardo.web.client.How}; empty for no contact
 * @param purpose a name of {@link org.riguardo.api.facts.Purpose}
 * @param money {@code yes} or anything else
 * @param heard names of {@link org.riguardo.api.facts.Signal}
 * @param disputed ids of open items
 * @param promised a day, such as {@code 2026-03-05}; empty for no promise
 * @param days how many days go by; empty for none
 * @param problems what is wrong, by field
 */
public record WhatIfForm(
        String how,
        String purpose,
        String money,
        List<String> heard,
        List<String> disputed,
        String promised,
        String days,
        Map<String, String> problems) {
    public WhatIfForm {
        heard = List.copyOf(heard);
        disputed = List.copyOf(disputed);
        problems = Map.copyOf(problems);
    }

    static WhatIfForm of(MultivaluedMap<String, String> asked) {
        return new WhatIfForm(
                first(asked, "how"),
                first(asked, "purpose"),
                first(asked, "money"),
                asked.getOrDefault("heard", List.of()),
                asked.getOrDefault("disputed", List.of()),
                first(asked, "promised").strip(),
                first(asked, "days").strip(),
                Map.of());
    }

    WhatIfForm with(String field, String problem) {
        Map<String, String> more = new TreeMap<>(problems);
        more.putIfAbsent(field, problem);
        return new WhatIfForm(how, purpose, money, heard, disputed, promised, days, more);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Whether anything is supposed. */
    boolean asks() {
        return !(how.isEmpty() && disputed.isEmpty() && promised.isEmpty() && days.isEmpty());
    }

    private static String first(MultivaluedMap<String, String> asked, String field) {
        String value = asked.getFirst(field);
        return value == null ? "" : value;
    }
}
