package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Days of a whole column are read back as they were written, or not at all. */
class DaysTest {

    @Property
    void aColumnIsNeverReadAsOtherDays(@ForAll("columns") List<LocalDate> days, @ForAll boolean dayFirst) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(dayFirst ? "dd/MM/yyyy" : "MM/dd/yyyy");
        DaysDecision decision = new DaysDecision();
        days.forEach(day -> decision.see(format.format(day)));
        decision.decide(false).ifPresent(order -> assertThat(days)
                .allSatisfy(day -> assertThat(order.read(format.format(day))).contains(day)));
        if (dayFirst) {
            assertThat(decision.decide(true)).hasValueSatisfying(order -> assertThat(days)
                    .allSatisfy(
                            day -> assertThat(order.read(format.format(day))).contains(day)));
        }
    }

    @Property
    void bothOrdersInOneColumnAreNeverDecided(@ForAll("columns") List<LocalDate> days, @ForAll boolean italian) {
        DaysDecision decision = new DaysDecision();
        days.forEach(
                day -> decision.see(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day)));
        decision.see("25/12/2025");
        decision.see("12/25/2025");
        assertThat(decision.decide(italian)).isEmpty();
    }

    @Test
    void everyUsualFormIsRead() {
        for (String form : List.of(
                "05/03/2026",
                "5/3/26",
                "05-03-2026",
                "05.03.2026",
                "2026-03-05",
                "20260305",
                "2026-03-05T10:00:00",
                "05/03/2026 00:00:00",
                "5 mar 2026",
                "05-Mar-26",
                "5 marzo 2026",
                "'05/03/2026")) {
            assertThat(Days.DAY_FIRST.read(form)).as(form).contains(LocalDate.of(2026, 3, 5));
        }
        assertThat(Days.DAY_FIRST.read("29/02/2028")).contains(LocalDate.of(2028, 2, 29));
        assertThat(Days.DAY_FIRST.read("29/02/2026")).isEmpty();
        assertThat(Days.DAY_FIRST.read("00/00/0000")).isEmpty();
        assertThat(Days.DAY_FIRST.read("46000")).isEmpty();
    }

    @Provide
    Arbitrary<List<LocalDate>> columns() {
        return Arbitraries.integers()
                .between(0, 20_000)
                .map(LocalDate.of(2000, 1, 1)::plusDays)
                .list()
                .ofMinSize(1);
    }
}
