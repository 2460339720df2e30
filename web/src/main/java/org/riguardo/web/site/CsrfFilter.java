package org.riguardo.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses whatever would change something and does not carry the token of its session. What hosts send and show has no session: it is believed by its signature
 * or its ticket alone, see {@code org.riguardo.hosts}.
 */
public class CsrfFilter extends HttpFilter {
    /** The request attribute that tells the error page why it was refused. */
    static final String REFUSED = "org.riguardo.csrf.refused";

    private static final long serialVersionUID = 1L;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HARMLESS.contains(request.getMethod()) || HeadersFilter.embedded(request) || Csrf.sent(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
