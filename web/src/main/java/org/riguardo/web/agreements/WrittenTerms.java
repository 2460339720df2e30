package org.riguardo.web.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.desk.agreements.Spoken;
import org.riguardo.problem.GivenDay;
import org.riguardo.web.words.Texts;

/**
 * What was agreed, read from a form: as the preview has it, or else as the words say.
 *
 * @param terms null when something is wrong
 * @param problem what is wrong; null when nothing is
 */
public record WrittenTerms(@Nullable AgreementTerms terms, @Nullable String problem) {

    private static final Pattern ITALIAN = Pattern.compile("\\d{1,3}(\\.\\d{3})*(,\\d{1,2})?|\\d{1,12}(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}\\.\\d{1,2}");

    /** @param spoken what the words mean */
    public static WrittenTerms of(AgreementFields fields, Spoken spoken, Texts texts) {
        if (fields.shown()) {
            return corrected(fields, spoken, texts);
        }
        return spoken.proposal().problem() != null
                ? new WrittenTerms(null, texts.say(spoken.proposal().problem()))
                : new WrittenTerms(spoken.terms(), null);
    }

    private static WrittenTerms corrected(AgreementFields fields, Spoken spoken, Texts texts) {
        List<Instalment> instalments = new ArrayList<>();
        for (int i = 0; i < fields.due().size(); i++) {
            LocalDate due = day(fields.due().get(i));
            BigDecimal amount = amount(fields.amounts().get(i));
            if (due == null || amount == null) {
                return new WrittenTerms(
                        null, texts.say(due == null ? "agreed.day.wrong" : "agreed.amount.wrong", i + 1));
            }
            instalments.add(new Instalment(due, amount));
        }
        instalments.sort(Comparator.comparing(Instalment::due));
        AgreementKind kind = spoken.proposal().kind();
        for (AgreementKind known : AgreementKind.values()) {
            kind = known.name().equals(fields.kind()) ? known : kind;
        }
        return new WrittenTerms(new AgreementTerms(kind, null, spoken.about().items(), instalments), null);
    }

    static @Nullable BigDecimal amount(String written) {
        String number = written.replaceAll("[€\\s\\u00a0]", "");
        if (PLAIN.matcher(number).matches()) {
            return new BigDecimal(number).setScale(2);
        }
        return ITALIAN.matcher(number).matches()
                ? new BigDecimal(number.replace(".", "").replace(',', '.')).setScale(2)
                : null;
    }

    private static @Nullable LocalDate day(String iso) {
        return GivenDay.of(iso).orElse(null);
    }
}
