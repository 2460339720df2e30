package org.riguardo.web.hosts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.hosts.HostRequest;

/**
 * Turns a request into what a host signed: address, body and token, the latter in the header or, for pages, in the address. Of the request's own address only
 * what is below the door counts.
 */
final class HostCall {

    private static final String DOORS = "/embedded/";
    private static final int MOST = 64 * 1024 + 1;

    private HostCall() {}

    /**
     * A page that is opened by its address.
     *
     * @param base the door as hosts know it
     */
    static Optional<HostRequest> page(HttpServletRequest request, String base) {
        return call(request, base, null, request.getParameter("jwt"));
    }

    /**
     * A call with a body, signed in the header.
     *
     * @param base the door as hosts know it
     */
    static Optional<HostRequest> message(HttpServletRequest request, String base) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return call(request, base, body.readNBytes(MOST), header(request));
        }
    }

    private static Optional<HostRequest> call(
            HttpServletRequest request, String base, byte @Nullable [] body, @Nullable String token) {
        try {
            String query = request.getQueryString();
            URI uri = URI.create(base + below(request) + (query == null ? "" : "?" + query));
            return Optional.of(new HostRequest(request.getMethod(), URI.create(base), uri, body, token));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String below(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int end = path.startsWith(DOORS) ? path.indexOf('/', DOORS.length()) : -1;
        return end < 0 ? "" : path.substring(end);
    }

    private static @Nullable String header(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String token = header == null ? "" : header.replaceFirst("(?i)^(?:JWT|Bearer) +", "");
        return header == null || token.equals(header) ? null : token.strip();
    }
}
