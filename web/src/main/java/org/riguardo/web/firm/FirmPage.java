package org.riguardo.web.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.chart.Figure;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * The dashboard as its template shows it.
 *
 * @param known the day up to which payments are known; null before the first import
 * @param checked the weeks that passed, held against what would have been said of them; null while too few have
 */
public record FirmPage(
        Frame frame,
        @Nullable Moment known,
        Figure ages,
        Figure expected,
        @Nullable Figure checked,
        List<Figure> others) {

    public FirmPage {
        others = List.copyOf(others);
    }
}
