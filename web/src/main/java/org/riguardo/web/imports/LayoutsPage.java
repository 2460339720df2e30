package org.riguardo.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * What staff said about layouts, as its template shows it.
 *
 * @param notice what was just done; null when nothing was
 */
public record LayoutsPage(Frame frame, List<Row> rows, @Nullable Notice notice) {

    /**
     * A layout.
     *
     * @param says what its columns hold, in words
     * @param undoable whether something else was said before
     */
    public record Row(String layout, String fileName, String says, Moment at, String by, boolean undoable) {}
}
