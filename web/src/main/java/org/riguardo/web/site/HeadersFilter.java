package org.riguardo.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the browser what a page may do: scripts and styles of this server alone, no frame around it, no copy kept. Forms
 * may also end at the sign-in service, to which a session that has run out leads.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final String policy;

    /** With the address of the sign-in service. */
    @Inject
    public HeadersFilter(
            @ConfigProperty(name = "riguardo.oidc.url", defaultValue = "http://localhost:8180/realms/riguardo")
                    String signIn) {
        policy = policy(signIn);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    private static String policy(String signIn) {
        URI uri = URI.create(signIn);
        String origin = uri.getScheme() + "://" + uri.getAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + origin;
    }
}
