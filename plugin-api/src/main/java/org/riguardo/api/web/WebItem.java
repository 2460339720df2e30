package org.riguardo.api.web;

import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/**
 * A link at a place in a page: the module type {@code web-item}.
 *
 * @since 1.0
 */
public interface WebItem {

    /** The link for this person and page; empty where there is none to show. It is asked for each time and answers within two seconds. */
    Optional<Link> link(PageRequest request);

    /**
     * Where it leads.
     *
     * @param label what stands there, in both languages, as text
     * @param href an {@code https} address, or a path below {@code /riguardo/}; anything else is not shown
     */
    record Link(Sentence label, String href) {}
}
