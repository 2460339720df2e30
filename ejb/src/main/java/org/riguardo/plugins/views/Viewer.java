package org.riguardo.plugins.views;

import java.util.Locale;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param roles {@code staff}, {@code partner}, {@code administrator}
 * @param locale the language of the page, Italian or English
 */
public record Viewer(String firm, String user, Set<String> roles, Locale locale) {
    public Viewer {
        roles = Set.copyOf(roles);
    }
}
