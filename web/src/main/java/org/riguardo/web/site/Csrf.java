package org.riguardo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a session that every form and every background request has to send back. */
final class Csrf {
    static final String FIELD = "csrf";
    static final String HEADER = "X-Csrf-Token";
    private static final String ATTRIBUTE = "org.riguardo.csrf";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    static String token(HttpSession session) {
        synchronized (Csrf.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof String token) {
                return token;
            }
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            session.setAttribute(ATTRIBUTE, token);
            return token;
        }
    }

    static boolean sent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String token)) {
            return false;
        }
        String header = request.getHeader(HEADER);
        String sent = header != null ? header : request.getParameter(FIELD);
        return sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
