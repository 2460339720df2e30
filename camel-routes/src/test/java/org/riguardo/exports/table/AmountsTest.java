package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.riguardo.exports.grid.Squashed;

/** Amounts of a whole column are read back as they were written, or not at all. */
class AmountsTest {

    @Property
    void aColumnIsNeverReadAsOtherAmounts(
            @ForAll("columns") List<BigDecimal> amounts,
            @ForAll boolean italianStyle,
            @ForAll boolean italianHeadings,
            @ForAll boolean grouped,
            @ForAll boolean cents) {
        List<String> written = amounts.stream()
                .map(amount -> write(amount, italianStyle, grouped, cents))
                .toList();
        AmountsDecision decision = new AmountsDecision();
        written.forEach(decision::see);
        Optional<Amounts> style = decision.decide(italianHeadings);
        if (cents) {
            assertThat(style).contains(italianStyle ? Amounts.COMMA : Amounts.POINT);
        }
        if (style.isPresent() && (cents || italianStyle == italianHeadings)) {
            for (int at = 0; at < amounts.size(); at++) {
                assertThat(style.get().read(written.get(at)))
                        .as(written.get(at))
                        .contains(
                                cents
                                        ? amounts.get(at)
                                        : amounts.get(at)
                                                .setScale(0, RoundingMode.DOWN)
                                                .setScale(2));
            }
        }
    }

    @Property
    void mixedStylesAreNeverDecided(@ForAll("columns") List<BigDecimal> amounts, @ForAll boolean italianHeadings) {
        AmountsDecision decision = new AmountsDecision();
        amounts.forEach(amount -> decision.see(write(amount, true, true, true)));
        amounts.forEach(amount -> decision.see(write(amount, false, true, true)));
        assertThat(decision.decide(italianHeadings)).isEmpty();
    }

    @Property
    void signsSurviveInEveryForm(@ForAll("amounts") BigDecimal amount) {
        String plain = write(amount.abs(), true, true, true);
        BigDecimal below = amount.abs().negate();
        for (String form : List.of("-" + plain, plain + "-", "(" + plain + ")", "- € " + plain, "€ -" + plain)) {
            assertThat(Amounts.COMMA.read(form)).as(form).hasValueSatisfying(read -> assertThat(read)
                    .isEqualByComparingTo(below));
        }
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        assertThat(Amounts.evidence(text)).isNotNull();
        assertThat(Amounts.COMMA.read(text)).isNotNull();
        assertThat(Days.DAY_FIRST.read(text)).isNotNull();
        assertThat(Squashed.of(text)).isNotNull();
    }

    @Provide
    Arbitrary<List<BigDecimal>> columns() {
        return amounts().list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.longs()
                .between(-99_999_999_999L, 99_999_999_999L)
                .map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static String write(BigDecimal amount, boolean italian, boolean grouped, boolean cents) {
        String format = (grouped ? "%,." : "%.") + (cents ? "2f" : "0f");
        BigDecimal shown = cents ? amount : amount.setScale(0, RoundingMode.DOWN);
        return String.format(italian ? Locale.ITALY : Locale.US, format, shown);
    }
}
