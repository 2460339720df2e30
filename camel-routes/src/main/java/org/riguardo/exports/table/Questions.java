package org.riguardo.exports.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutChoice;
import org.riguardo.api.exports.LayoutQuestion;

/** What is asked about a table beside its columns. */
final class Questions {

    static final String AMOUNTS = "amounts";
    static final String DAYS = "days";
    static final String EXTENT = "extent";

    private Questions() {}

    /** The questions with the answers that seem right; those are null where nothing is known of them. */
    static List<LayoutQuestion> all(@Nullable Notation notation, @Nullable Extent extent) {
        return List.of(
                new LayoutQuestion(
                        AMOUNTS,
                        new Sentence("Come sono scritti gli importi?", "How are amounts written?"),
                        List.of(
                                choice(
                                        Amounts.COMMA.name(),
                                        "1.234,56 (virgola per i decimali)",
                                        "1.234,56 (decimal comma)"),
                                choice(
                                        Amounts.POINT.name(),
                                        "1,234.56 (punto per i decimali)",
                                        "1,234.56 (decimal point)")),
                        notation == null ? null : notation.amounts().name()),
                new LayoutQuestion(
                        DAYS,
                        new Sentence("Come sono scritte le date?", "How are dates written?"),
                        List.of(
                                choice(Days.DAY_FIRST.name(), "31/12/2026 (prima il giorno)", "31/12/2026 (day first)"),
                                choice(
                                        Days.MONTH_FIRST.name(),
                                        "12/31/2026 (prima il mese)",
                                        "12/31/2026 (month first)")),
                        notation == null ? null : notation.days().name()),
                new LayoutQuestion(
                        EXTENT,
                        new Sentence("Che cosa elenca il file?", "What does the file list?"),
                        List.of(
                                choice(
                                        Extent.SNAPSHOT.name(),
                                        "Scadenzario: tutto ciò che è aperto; ciò che non elenca più risulta chiuso",
                                        "A statement: all that is open; what it no longer lists counts as settled"),
                                choice(
                                        Extent.ADDITION.name(),
                                        "Elenco di documenti: aggiunge, e non chiude ciò che non elenca",
                                        "A list of documents: it adds, and settles nothing that it does not list")),
                        extent == null ? null : extent.name()));
    }

    /** Whether all answers to these questions are among their choices. */
    static boolean understood(LayoutAnswers answers) {
        return answers.answer(AMOUNTS).map(key -> one(Amounts.values(), key)).orElse(true)
                && answers.answer(DAYS).map(key -> one(Days.values(), key)).orElse(true)
                && answers.answer(EXTENT).map(key -> one(Extent.values(), key)).orElse(true);
    }

    private static boolean one(Enum<?>[] constants, String key) {
        for (Enum<?> constant : constants) {
            if (constant.name().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static LayoutChoice choice(String key, String it, String en) {
        return new LayoutChoice(key, new Sentence(it, en));
    }
}
