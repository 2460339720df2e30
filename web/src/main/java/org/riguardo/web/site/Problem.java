package org.riguardo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.firm.Roles;

/**
 * What a person is told when a page cannot be shown.
 *
 * @param kind the key of its words, such as {@code not-found}
 * @param status the HTTP status
 * @param sentence a clearer sentence than that of its kind; null for none
 * @param reference the mark under which the server log tells more
 */
public record Problem(String kind, int status, @Nullable Sentence sentence, String reference) {
    static Problem of(int status, @Nullable Sentence sentence) {
        return new Problem(kind(status), status, sentence, Reference.next());
    }

    /** What to say where the server refused before any page was asked: no role, no token, or no sign-in service. */
    static Problem refused(HttpServletRequest request, int status) {
        if (status != 403) {
            return of(status, SizeFilter.refused(request));
        }
        if (request.getUserPrincipal() == null) {
            return new Problem("no-sign-in", 503, null, Reference.next());
        }
        if (request.getAttribute(CsrfFilter.REFUSED) != null) {
            return new Problem("stale-page", 403, null, Reference.next());
        }
        return new Problem(hasRole(request) ? "forbidden" : "no-role", 403, null, Reference.next());
    }

    private static boolean hasRole(HttpServletRequest request) {
        return request.isUserInRole(Roles.STAFF)
                || request.isUserInRole(Roles.PARTNER)
                || request.isUserInRole(Roles.ADMINISTRATOR);
    }

    private static String kind(int status) {
        return switch (status) {
            case 401 -> "signed-out";
            case 403 -> "forbidden";
            case 404, 405 -> "not-found";
            case 413 -> "too-large";
            default -> status < 500 ? "bad-request" : "broken";
        };
    }
}
