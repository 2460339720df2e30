package org.riguardo.web.hosts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.hosts.HostRequest;

/** Turns a request into what a host signed: address, body and token, the latter in the header or, for pages, in the address. */
final class HostCall {

    private static final int MOST = 64 * 1024 + 1;

    private HostCall() {}

    /** The address of a firm's door as the request came to it. */
    static String base(HttpServletRequest request, String door) {
        String url = request.getRequestURL().toString();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return (path < 0 ? url : url.substring(0, path)) + request.getContextPath() + "/embedded/" + door;
    }

    /** A page that is opened by its address. */
    static Optional<HostRequest> page(HttpServletRequest request, String door) {
        return call(request, door, null, request.getParameter("jwt"));
    }

    /** A call with a body, signed in the header. */
    static Optional<HostRequest> message(HttpServletRequest request, String door) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return call(request, door, body.readNBytes(MOST), header(request));
        }
    }

    private static Optional<HostRequest> call(
            HttpServletRequest request, String door, byte @Nullable [] body, @Nullable String token) {
        try {
            String query = request.getQueryString();
            URI uri = URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
            return Optional.of(new HostRequest(request.getMethod(), URI.create(base(request, door)), uri, body, token));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String header(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String token = header == null ? "" : header.replaceFirst("(?i)^(?:JWT|Bearer) +", "");
        return header == null || token.equals(header) ? null : token.strip();
    }
}
