package org.riguardo.web.meaning;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a person came from: a client's page or a message's, and never anywhere outside. */
final class Back {

    private static final String PAGE = "/(?:clients|mail/unassigned|mail/messages|meaning/messages)/[A-Za-z0-9-]{1,64}";

    private Back() {}

    static String of(HttpServletRequest request, String otherwise) {
        return of(request.getParameter("back"), otherwise);
    }

    static String of(@Nullable String back, String otherwise) {
        return back != null && back.matches(PAGE) ? back : otherwise;
    }
}
