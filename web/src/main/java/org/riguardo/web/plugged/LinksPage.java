package org.riguardo.web.plugged;

import java.util.List;
import org.riguardo.plugins.views.LinkView;
import org.riguardo.web.site.Frame;

/**
 * Links of plugins as their template shows them.
 *
 * @param title the client's name, or what the links are
 * @param back the page that they belong to
 */
public record LinksPage(Frame frame, String title, String back, List<LinkView> links) {

    public LinksPage {
        links = List.copyOf(links);
    }

    /** Those that go into a page that stands already. */
    static LinksPage part(Frame frame, List<LinkView> links) {
        return new LinksPage(frame, "", "/", links);
    }
}
