package org.riguardo.plugins.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Softening;

/** Takes over what a rule of a plugin answers, into records of our own and within bounds; nothing of the plugin's is in what comes out. */
final class Taken {

    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private final String fullKey;
    private final Sentence name;

    /** For the rule of that key, which people know by that name. */
    Taken(String fullKey, Sentence name) {
        this.fullKey = fullKey;
        this.name = name;
    }

    /** {@link RuntimeException} when it is no answer. */
    List<Closed> over(List<Closed> answers) {
        if (answers.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " reasons");
        }
        return answers.stream().limit(MOST).map(this::over).toList();
    }

    private Closed over(Closed closed) {
        Sentence words = words(Objects.requireNonNull(closed.sentence().get()));
        String event = closed.event() == null ? "" : plain(closed.event());
        return new Closed(
                Set.copyOf(closed.outlets()),
                closed.until(),
                event.isEmpty() ? null : event,
                closed.callInstead() && closed.closes(Outlet.MONEY_EMAIL),
                evidence(closed.evidence()),
                () -> words);
    }

    Softening over(Softening wish) {
        return new Softening(wish.noFirmerThan(), evidence(wish.evidence()), words(wish.sentence()));
    }

    private List<String> evidence(List<String> ids) {
        List<String> plain = ids.stream()
                .limit(MOST)
                .map(Taken::plain)
                .filter(id -> !id.isEmpty())
                .toList();
        return plain.isEmpty() ? List.of("policy:" + fullKey) : plain;
    }

    private Sentence words(Sentence said) {
        String it = plain(said.it());
        String en = plain(said.en());
        if (it.isEmpty() && en.isEmpty()) {
            return new Sentence(
                    "La regola «" + name.it() + "» non dice perché.",
                    "The rule \"" + name.en() + "\" does not say why.");
        }
        return new Sentence(it.isEmpty() ? en : it, en.isEmpty() ? it : en);
    }

    /** On one line, without what no page or database can hold, and cut. */
    private static String plain(String text) {
        String bounded = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
        String plain = bounded.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end);
    }
}
