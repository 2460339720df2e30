package org.riguardo.web.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request of one browser with its session and the answer that it gets, as far as the filters look at them. */
final class FakeRequest {
    String method = "POST";
    String path = "/riguardo/clients";

    @Nullable
    String meant;

    @Nullable
    String user = "paolo";

    Set<String> roles = Set.of("staff");
    final Map<String, String> headers = new HashMap<>();
    final Map<String, String> parameters = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    final Map<String, Object> session = new HashMap<>();
    final Map<String, String> answered = new HashMap<>();
    long length = -1;
    int status = 200;

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, this::request);
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, this::response);
    }

    HttpSession session() {
        return proxy(HttpSession.class, (method, values) -> switch (method) {
            case "getAttribute" -> session.get(values[0]);
            case "setAttribute" -> session.put((String) values[0], values[1]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private @Nullable Object request(String name, Object[] values) {
        return switch (name) {
            case "getMethod" -> method;
            case "getContentLengthLong" -> length;
            case "getServerName" -> "studio.example";
            case "getHeader" -> headers.get(values[0]);
            case "getParameter" -> parameters.get(values[0]);
            case "getSession" -> session();
            case "getCookies" -> cookies.toArray(new Cookie[0]);
            case "getContextPath" -> "/riguardo";
            case "getRequestURI" -> path;
            case "getServletPath" -> "";
            case "getPathInfo" -> meant == null ? path.substring("/riguardo".length()) : meant;
            case "getRemoteUser" -> user;
            case "getUserPrincipal" -> user == null ? null : (Principal) () -> user;
            case "isUserInRole" -> roles.contains(values[0]);
            case "getAttribute" -> attributes.get(values[0]);
            case "setAttribute" -> attributes.put((String) values[0], values[1]);
            default -> throw new UnsupportedOperationException(name);
        };
    }

    private @Nullable Object response(String name, Object[] values) {
        switch (name) {
            case "setHeader" -> answered.put((String) values[0], (String) values[1]);
            case "sendError" -> status = (int) values[0];
            default -> throw new UnsupportedOperationException(name);
        }
        return null;
    }

    private interface Call {
        @Nullable
        Object answer(String method, Object[] values);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> call.answer(method.getName(), values == null ? new Object[0] : values)));
    }
}
