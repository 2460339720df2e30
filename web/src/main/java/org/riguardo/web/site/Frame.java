package org.riguardo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.views.PlaceView;
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
 * @param plugs what plugins add to the page
 * @param safe whether the page says that the server uses no plugins but the product's own
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
        @Nullable Stop stop,
        Plugs plugs,
        boolean safe) {
    /** A frame to which no plugin adds anything. */
    public Frame(
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
        this(texts, theme, root, path, user, csrf, section, waiting, calls, stop, Plugs.NONE, false);
    }

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

    /** The same, with what plugins have at one place more. */
    public Frame with(Location place, PlaceView view) {
        return with(plugs.with(place, view));
    }

    /** The same, with what plugins have in the rows of its list. */
    public Frame withRows(Map<String, PlaceView> rows) {
        return with(new Plugs(plugs.places(), rows));
    }

    /** The same, saying that the server is in safe mode. */
    Frame inSafeMode(boolean said) {
        return new Frame(texts, theme, root, path, user, csrf, section, waiting, calls, stop, plugs, said);
    }

    private Frame with(Plugs added) {
        return new Frame(texts, theme, root, path, user, csrf, section, waiting, calls, stop, added, safe);
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
