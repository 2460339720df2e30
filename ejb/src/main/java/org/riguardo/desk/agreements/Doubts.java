package org.riguardo.desk.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.meaning.Term;
import org.riguardo.meaning.Term.Sense;

/** What in a few words about paying may mean one thing or another: it is asked back, never guessed. */
final class Doubts {

    private Doubts() {}

    /** What to ask; null when there is no doubt. */
    static @Nullable Sentence of(List<Term> terms, String text) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Term next = i + 1 < terms.size() ? terms.get(i + 1) : null;
            if (term instanceof Term.Unread) {
                return notRead(text.substring(term.from(), term.to()));
            }
            if (is(term, Sense.NOT)) {
                return negated(text.substring(term.from(), term.to()));
            }
            boolean choice = is(term, Sense.OR) && i > 0 && says(terms.get(i - 1)) && says(next);
            boolean span = is(term, Sense.BETWEEN) && next instanceof Term.Day;
            if (choice || span || next != null && slashed(term, next, text)) {
                Term first = choice ? terms.get(i - 1) : term;
                return either(text.substring(first.from(), next == null ? term.to() : next.to()));
            }
        }
        return null;
    }

    private static boolean slashed(Term term, Term next, String text) {
        return term instanceof Term.Day
                && next instanceof Term.Day
                && term.to() <= next.from()
                && text.substring(term.to(), next.from()).strip().equals("/");
    }

    private static boolean says(@Nullable Term term) {
        return term instanceof Term.Day
                || term instanceof Term.Amount
                || term instanceof Term.Share
                || term instanceof Term.Instalments
                || term != null && is(term, Sense.SOON);
    }

    private static boolean is(Term term, Sense sense) {
        return term instanceof Term.Word word && word.sense() == sense;
    }

    private static Sentence notRead(String words) {
        return new Sentence(
                "Non è chiaro che cosa vuol dire «" + words + "»: scrivere per esempio «500 a fine mese».",
                "It is not clear what \"" + words + "\" means: write for example \"500 by the end of the month\".");
    }

    private static Sentence negated(String word) {
        return new Sentence(
                "C'è un «" + word + "»: scrivere soltanto ciò che è stato concordato, per esempio «500 a fine mese».",
                "There is a \"" + word
                        + "\": write only what was agreed, for example \"500 by the end of the month\".");
    }

    private static Sentence either(String words) {
        return new Sentence(
                "«" + words + "» può essere l'uno o l'altro: scriverne uno solo, il più tardi se è una data.",
                "\"" + words + "\" may be one or the other: write one of them, the later one where it is a date.");
    }
}
