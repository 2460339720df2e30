package org.riguardo.api.web.contract;

import java.util.Locale;
import java.util.Set;
import org.riguardo.api.web.PageRequest;

/** Pages like another one. */
final class Pages {

    private Pages() {}

    /** Seen by somebody with these roles. */
    static PageRequest about(PageRequest page, Set<String> roles) {
        return new PageRequest(
                page.location(),
                page.clientId(),
                page.file(),
                page.decision(),
                page.locale(),
                page.user(),
                roles,
                page.now());
    }

    /** In that language. */
    static PageRequest in(PageRequest page, Locale locale) {
        return new PageRequest(
                page.location(),
                page.clientId(),
                page.file(),
                page.decision(),
                locale,
                page.user(),
                page.roles(),
                page.now());
    }

    /** About no client. */
    static PageRequest aboutNobody(PageRequest page) {
        return new PageRequest(page.location(), null, null, null, page.locale(), page.user(), page.roles(), page.now());
    }
}
