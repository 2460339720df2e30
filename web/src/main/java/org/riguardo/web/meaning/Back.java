package org.riguardo.web.meaning;

import jakarta.servlet.http.HttpServletRequest;

/** Where a person came from: a client's page or a message's, and never anywhere outside. */
final class Back {

    private static final String PAGE = "/(?:clients|mail|mail/unassigned|meaning/messages)/[A-Za-z0-9-]{1,64}";

    private Back() {}

    static String of(HttpServletRequest request, String otherwise) {
        String back = request.getParameter("back");
        return back != null && back.matches(PAGE) ? back : otherwise;
    }
}
