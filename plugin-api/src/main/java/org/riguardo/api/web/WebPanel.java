package org.riguardo.api.web;

import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/**
 * A part of a page: the module type {@code web-panel}.
 *
 * @since 1.0
 */
public interface WebPanel {

    /** What to show to this person; empty where there is nothing to show. It is asked for each time and answers within two seconds. */
    Optional<Fragment> show(PageRequest request);

    /**
     * What stands in a panel.
     *
     * @param title its heading, in both languages, as text
     * @param html its body: paragraphs, lists, tables, emphasis and links; scripts, styles, forms and pictures are taken out
     */
    record Fragment(Sentence title, String html) {}
}
