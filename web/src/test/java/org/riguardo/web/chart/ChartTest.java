package org.riguardo.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.web.chart.Chart.Bar;
import org.riguardo.web.chart.Chart.Span;

class ChartTest {

    @Test
    void theLongestBarFillsTheWidth() {
        Chart chart =
                Chart.bars("c", "T", "D", List.of(new Bar("a", "1", 50), new Bar("b", "2", 200), new Bar("c", "0", 0)));

        assertThat(chart.rows()).extracting(Chart.Row::width).containsExactly("25.00%", "100.00%", "0.00%");
        assertThat(chart.height()).isEqualTo(3 * Chart.STEP);
    }

    @Test
    void rangesStandOnOneScaleWithWhatCame() {
        Chart chart = Chart.ranges(
                "c",
                "T",
                "D",
                List.of(new Span("w", "v", 100, 150, 300, 400.0, false), new Span("x", "v", 0, 40, 80, null, true)));

        assertThat(chart.rows().get(0))
                .extracting(Chart.Row::from, Chart.Row::width, Chart.Row::mean, Chart.Row::came, Chart.Row::outside)
                .containsExactly("25.00%", "50.00%", "37.50%", "100.00%", true);
        assertThat(chart.rows().get(1).came()).isNull();
    }

    @Test
    void nothingToShowIsNoDivisionByNothing() {
        assertThat(Chart.bars("c", "T", "D", List.of(new Bar("a", "0", 0)))
                        .rows()
                        .get(0)
                        .width())
                .isEqualTo("0.00%");
        assertThat(Chart.ranges("c", "T", "D", List.of()).height()).isZero();
    }
}
