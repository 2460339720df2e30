package org.riguardo.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Refuses by its declared length what is larger than any form or file may be, and files that declare none, before any of it is read. */
public class SizeFilter extends HttpFilter {
    /** The most octets of a request: a file of 10 MB with what a browser puts around it. */
    static final long MOST = 10 * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final String LENGTH = "org.riguardo.length";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length > MOST) {
            request.setAttribute(LENGTH, length);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length < 0 && hasBody(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Over HTTP/2 a body needs no header that announces it; files always say what they are. */
    private static boolean hasBody(HttpServletRequest request) {
        String type = request.getHeader("Content-Type");
        return request.getHeader("Transfer-Encoding") != null
                || type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What a person should know of a request that was too large; null when it was not refused for its length. */
    static @Nullable Sentence refused(HttpServletRequest request) {
        if (!(request.getAttribute(LENGTH) instanceof Long length)) {
            return null;
        }
        String size = Math.round(length / 1_000_000.0) + " MB";
        return new Sentence(
                "Quanto è stato mandato pesa circa " + size + ". Un allegato ha al massimo 10 MB, e tutti insieme 15:"
                        + " molti server di posta non prendono di più. La mail che si sta scrivendo è rimasta com'era."
                        + " Si può ridurre o dividere il file, oppure mandare un collegamento.",
                "What was sent has about " + size + ". An attachment has 10 MB at most, and all together 15: many mail"
                        + " servers take no more. The mail that is being written is as it was. Make the file smaller,"
                        + " split it, or send a link to it.");
    }
}
