package org.riguardo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Texts;

/**
 * What stands around every page.
 *
 * @param root the context root, such as {@code /riguardo}
 * @param path the page's own path below it, to come back to
 * @param user the person who is signed in; null when nobody is
 * @param waiting how much mail waits to be assigned
 * @param calls how many calls wait to be assigned
 * @param csrf the token that every form sends along; empty when nobody is signed in
 * @param stop what the page says while everything that goes out is stopped; null while nothing is
 */
public record Frame(
        Texts texts,
        Theme theme,
        String root,
        String path,
        @Nullable String user,
        String csrf,
        Section section,
        int waiting,
        int calls,
        @Nullable Stop stop) {
    /** The frame of a page that knows nothing of the firm, such as a problem's. */
    public static Frame of(HttpServletRequest request, Section section) {
        return of(request, section, 0, 0, null);
    }

    /** The frame of the page that this request asks for. */
    static Frame of(HttpServletRequest request, Section section, int waiting, int calls, @Nullable Stop stop) {
        Preferences preferences = Preferences.of(request);
        String user = request.getRemoteUser();
        return new Frame(
                new Texts(preferences.language()),
                preferences.theme(),
                request.getContextPath(),
                section == Section.NONE ? "/" : path(request),
                user == null ? null : PersonName.of(user),
                user == null ? "" : Csrf.token(request.getSession()),
                section,
                waiting,
                calls,
                stop);
    }

    /** How much waits in a part of the site. */
    public int waiting(Section part) {
        return switch (part) {
            case MAIL -> waiting;
            case CALLS -> calls;
            default -> 0;
        };
    }

    /** The text with that key. */
    public String say(String key, Object... values) {
        return texts.say(key, values);
    }

    /** The address of a path below the context root. */
    public String url(String below) {
        return root + below;
    }

    /** The address of an asset. */
    public String asset(String name) {
        return root + Assets.path(name);
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod()) && !path.isEmpty() ? path : "/";
    }
}
