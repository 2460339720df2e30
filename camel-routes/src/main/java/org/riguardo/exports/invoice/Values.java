package org.riguardo.exports.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;
import org.riguardo.xml.XmlNode;

/** Reads amounts, days and texts of XML elements and collects what is wrong with them; amounts have two decimals. */
public final class Values {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,8})?");
    private static final Pattern ZONED_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2}|T.*)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");
    private static final Pattern ITALIAN_DAY = Pattern.compile("^(\\d{2})/(\\d{2})/(\\d{4})$");
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final List<Problem> problems = new ArrayList<>();

    /** What was wrong with the values read so far. */
    public List<Problem> problems() {
        return problems;
    }

    /** The text at that path, which must be there. */
    public @Nullable String required(XmlNode node, String... path) {
        Optional<String> text = node.text(path);
        if (text.isEmpty()) {
            problems.add(new Problem(
                    node.line(),
                    path[path.length - 1],
                    null,
                    new Sentence(
                            "Manca un dato obbligatorio della fattura.",
                            "A mandatory value of the invoice is missing.")));
        }
        return text.orElse(null);
    }

    /** The amount at that path; null when there is none. */
    public @Nullable BigDecimal amount(XmlNode node, String... path) {
        return node.filled(path).map(this::amount).orElse(null);
    }

    /** The sum of the amounts of all those elements; zero when there are none. */
    public BigDecimal sum(Stream<XmlNode> nodes) {
        return nodes.filter(found -> !found.text().isEmpty()).map(this::amount).reduce(ZERO, BigDecimal::add);
    }

    /** The day at that path, whatever time zone stands behind it; null when there is none. */
    public @Nullable LocalDate day(XmlNode node, String... path) {
        return node.filled(path).map(found -> day(found, found.text())).orElse(null);
    }

    /** The day at that path, written {@code 20260331} or as ISO 8601; null when there is none. */
    public @Nullable LocalDate compactDay(XmlNode node, String... path) {
        return day(node, COMPACT_DAY, "$1-$2-$3", path);
    }

    /** The day at that path, written {@code 31/03/2026} or as ISO 8601; null when there is none. */
    public @Nullable LocalDate italianDay(XmlNode node, String... path) {
        return day(node, ITALIAN_DAY, "$3-$2-$1", path);
    }

    private @Nullable LocalDate day(XmlNode node, Pattern other, String asIso, String... path) {
        return node.filled(path)
                .map(found -> day(found, other.matcher(found.text()).replaceFirst(asIso)))
                .orElse(null);
    }

    private BigDecimal amount(XmlNode found) {
        if (AMOUNT.matcher(found.text()).matches()) {
            return new BigDecimal(found.text()).setScale(2, RoundingMode.HALF_UP);
        }
        problems.add(new Problem(
                found.line(),
                found.name(),
                found.text(),
                new Sentence(
                        "Non è un importo (atteso ad esempio 1234.56).",
                        "This is not an amount (1234.56 would be one).")));
        return ZERO;
    }

    private @Nullable LocalDate day(XmlNode found, String iso) {
        var matcher = ZONED_DAY.matcher(iso);
        try {
            if (matcher.matches()) {
                return LocalDate.parse(matcher.group(1));
            }
        } catch (DateTimeException notADay) {
            // reported below like any other text that is no day
        }
        problems.add(new Problem(
                found.line(),
                found.name(),
                found.text(),
                new Sentence(
                        "Non è una data (attesa ad esempio 2026-03-31).",
                        "This is not a date (2026-03-31 would be one).")));
        return null;
    }
}
