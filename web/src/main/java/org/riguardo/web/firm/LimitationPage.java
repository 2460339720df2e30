package org.riguardo.web.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.site.Frame;

/**
 * The limitation clock as its template shows it.
 *
 * @param decides whether the person may record and prepare letters
 * @param undated what is said of items without a document's date; null when there are none
 * @param notice what was just done; null when nothing was
 */
public record LimitationPage(
        Frame frame,
        List<ClockCard> near,
        List<ClockCard> interrupted,
        boolean decides,
        @Nullable String undated,
        @Nullable String notice) {

    public LimitationPage {
        near = List.copyOf(near);
        interrupted = List.copyOf(interrupted);
    }
}
