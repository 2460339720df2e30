package org.riguardo.web.meaning;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Kinds;
import org.riguardo.timeline.meaning.Said;
import org.riguardo.web.words.Texts;

/**
 * The form that says what was meant, as it was filled in: what was typed stays, whatever is wrong with it.
 *
 * @param kind the name of a purpose or of a signal; empty while nothing is chosen
 * @param day as an ISO date; empty for none
 * @param amount as typed, such as {@code 1.200,00}; empty for none
 * @param words those of the text; empty for none
 * @param review as an ISO date; empty for the customary one
 * @param problems what is wrong, by field
 */
public record MeaningForm(
        String kind, String day, String amount, String words, String review, Map<String, String> problems) {

    public MeaningForm {
        problems = Map.copyOf(problems);
    }

    static MeaningForm empty() {
        return new MeaningForm("", "", "", "", "", Map.of());
    }

    static MeaningForm of(FindingView finding) {
        return new MeaningForm(
                finding.kind().key(),
                finding.day() == null ? "" : finding.day().toString(),
                finding.amount() == null ? "" : finding.amount().toPlainString().replace('.', ','),
                finding.words(),
                finding.reviewOn() == null ? "" : finding.reviewOn().toString(),
                Map.of());
    }

    static MeaningForm of(HttpServletRequest request) {
        return new MeaningForm(
                typed(request, "kind"),
                typed(request, "day"),
                typed(request, "amount"),
                typed(request, "words"),
                typed(request, "review"),
                Map.of());
    }

    /** What the person says; throws an {@link InputProblem} that names the field. */
    Said said() {
        return Said.of(Kinds.named(kind), day(day, "day"), euros(), day(review, "reviewOn"))
                .with(words);
    }

    MeaningForm with(InputProblem problem, Texts texts) {
        Map<String, String> more = new TreeMap<>(problems);
        more.put(problem.field(), texts.say(problem.sentence()));
        return new MeaningForm(kind, day, amount, words, review, more);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    static @Nullable LocalDate day(String typed, String field) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new InputProblem(field, "Scrivere la data come 2026-03-31.", "Write the date as 2026-03-31.");
        }
    }

    private @Nullable BigDecimal euros() {
        String digits = amount.replaceAll("[€\\s']", "").replace("EUR", "");
        if (digits.isEmpty()) {
            return null;
        }
        boolean italian = digits.matches("\\d{1,3}(?:\\.\\d{3})*(?:,\\d{1,2})?|\\d+(?:,\\d{1,2})?");
        boolean english = digits.matches("\\d{1,3}(?:,\\d{3})*\\.\\d{1,2}|\\d+\\.\\d{1,2}");
        if (!italian && !english) {
            throw new InputProblem(
                    "amount", "Scrivere l'importo come 1.200,00.", "Write the amount as 1.200,00 or 1200.00.");
        }
        return new BigDecimal(italian ? digits.replace(".", "").replace(',', '.') : digits.replace(",", ""));
    }

    private static String typed(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }
}
