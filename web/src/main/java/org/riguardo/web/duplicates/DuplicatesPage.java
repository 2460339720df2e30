package org.riguardo.web.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * The clients that may be one, as their template shows them.
 *
 * @param mayMerge whether the person may merge them, and not only say that they are two
 * @param next the cursor of the page after it; null on the last one
 * @param notice what was just done; null when nothing was
 */
public record DuplicatesPage(
        Frame frame, List<PairView> pairs, boolean mayMerge, @Nullable String next, @Nullable Notice notice) {

    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("duplicates.found", pairs.size());
    }
}
