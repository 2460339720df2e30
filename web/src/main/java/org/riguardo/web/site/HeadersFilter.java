package org.riguardo.web.site;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.views.PluginViews;

/**
 * Tells the browser what a page may do: scripts and styles of this server alone, no frame around it, no copy kept. A
 * mail as its sender laid it out stands in a frame of this server, where nothing runs and nothing is loaded. Remote plugins that
 * the firm has switched on show their panels in frames of their own addresses. Forms may also end at the sign-in service, to which a session that has run out leads.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern MAIL = Pattern.compile("/mail/messages/[\\w-]+/html");
    private static final String OF_MAIL =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:;"
                    + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final String before;
    private final String after;

    @EJB
    private transient @Nullable PluginViews plugins;

    /** With the address of the sign-in service. */
    @Inject
    public HeadersFilter(
            @ConfigProperty(name = "riguardo.oidc.url", defaultValue = "http://localhost:8180/realms/riguardo")
                    String signIn) {
        URI uri = URI.create(signIn);
        before =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'";
        after = "; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + uri.getScheme() + "://"
                + uri.getAuthority();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean mail = MAIL.matcher(path(request)).matches();
        response.setHeader("Content-Security-Policy", mail ? OF_MAIL : before + frames(request) + after);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!embedded(request)) {
            response.setHeader("X-Frame-Options", mail ? "SAMEORIGIN" : "DENY");
        }
        response.setHeader("Referrer-Policy", embedded(request) ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    /** The approved addresses of the firm's remote plugins, before which a space stands; nothing for who is not signed in or belongs to no firm. */
    private String frames(HttpServletRequest request) {
        if (request.getRemoteUser() == null) {
            return "";
        }
        StringBuilder sources = new StringBuilder();
        frameSources().forEach(source -> sources.append(' ').append(source));
        return sources.toString();
    }

    /** Which addresses frames may show. */
    List<String> frameSources() {
        try {
            return plugins == null ? List.of() : plugins.frameSources();
        } catch (EJBException withoutRoleOrFirm) {
            return List.of();
        }
    }

    /** Whether a page is one for hosts, which says itself within whose pages it may stand. */
    static boolean embedded(HttpServletRequest request) {
        String meant = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path(request).startsWith("/embedded/")
                && meant.startsWith("/embedded/")
                && !path(request).contains("..");
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        String context = request.getContextPath();
        return path == null
                ? ""
                : context != null && path.startsWith(context) ? path.substring(context.length()) : path;
    }
}
