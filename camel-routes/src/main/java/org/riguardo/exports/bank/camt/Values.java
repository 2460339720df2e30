package org.riguardo.exports.bank.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;
import org.riguardo.xml.XmlNode;

/** Reads amounts and days of the ISO 20022 types and collects what is wrong with them. */
final class Values {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,13}(\\.\\d{1,5})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T+Z-].*)?");
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final int MOST_PROBLEMS = 200;

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void problem(XmlNode at, Sentence reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(at.line(), at.name(), at.text().isEmpty() ? null : at.text(), reason));
        }
    }

    /** The amount of the element's {@code Amt} with at least two decimals, negative for a debit by its own mark. */
    BigDecimal signed(XmlNode parent) {
        BigDecimal amount = amount(parent);
        return debit(parent).orElse(false) ? amount.negate() : amount;
    }

    /** The amount of the element's {@code Amt}, with at least two decimals. */
    BigDecimal amount(XmlNode parent) {
        Optional<XmlNode> amount = parent.first("Amt");
        if (amount.isEmpty()) {
            problem(parent, new Sentence("Manca l'importo (Amt).", "The amount (Amt) is missing."));
            return ZERO;
        }
        return number(amount.get());
    }

    /** The number that the element holds, with at least two decimals. */
    BigDecimal number(XmlNode amount) {
        if (!AMOUNT.matcher(amount.text()).matches()) {
            problem(
                    amount,
                    new Sentence(
                            "Non è un importo (atteso ad esempio 1234.56).",
                            "This is not an amount (1234.56 would be one)."));
            return ZERO;
        }
        BigDecimal plain = new BigDecimal(amount.text()).stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    /** Whether the element is marked as a debit; empty when it has no mark. */
    Optional<Boolean> debit(XmlNode parent) {
        Optional<XmlNode> mark = parent.first("CdtDbtInd");
        if (mark.isPresent() && !mark.get().text().matches("CRDT|DBIT")) {
            problem(mark.get(), new Sentence("Atteso CRDT o DBIT.", "CRDT or DBIT is expected."));
        }
        return mark.map(found -> found.text().equals("DBIT"));
    }

    /** The day of an element that holds {@code Dt} or {@code DtTm}, as the bank wrote it; null when it is missing. */
    @Nullable
    LocalDate day(XmlNode parent, String name) {
        return parent.first(name, "Dt")
                .or(() -> parent.first(name, "DtTm"))
                .map(this::dayOf)
                .orElse(null);
    }

    /** The day that the element's text begins with. */
    @Nullable
    LocalDate dayOf(XmlNode node) {
        Matcher matcher = DAY.matcher(node.text());
        try {
            if (matcher.matches()) {
                return LocalDate.parse(matcher.group(1));
            }
        } catch (DateTimeException notADay) {
            // reported below like any other text that is no day
        }
        problem(
                node,
                new Sentence(
                        "Non è una data (attesa ad esempio 2026-03-31).",
                        "This is not a date (2026-03-31 would be one)."));
        return null;
    }
}
