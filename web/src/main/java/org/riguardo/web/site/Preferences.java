package org.riguardo.web.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Language;

/** Language and look of one browser, kept in two cookies that say nothing about the person. */
public record Preferences(Language language, Theme theme) {
    static final String LANGUAGE = "riguardo-language";
    static final String THEME = "riguardo-theme";

    /** What the cookies say; else the language that the browser asks for, and the look of the device. */
    public static Preferences of(HttpServletRequest request) {
        Language language = Language.of(cookie(request, LANGUAGE));
        Theme theme = Theme.of(cookie(request, THEME));
        return new Preferences(
                language == null ? Language.accepted(request.getHeader("Accept-Language")) : language,
                theme == null ? Theme.AUTO : theme);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
