package org.riguardo.web.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.riguardo.hosts.HostRequest;

class HostCallTest {

    private static final String DOOR = "https://studio.example/riguardo/embedded/porta";

    /** A token for somebody else, who sends it on to us under its own name, is not for us. */
    @Test
    void whomACallIsForIsNotSaidByTheCall() {
        HostRequest call = HostCall.page(
                        request("http://evil.example/riguardo/embedded/porta/panel", "customer=h%201&jwt=a.b.c"), DOOR)
                .orElseThrow();
        assertThat(call.base()).isEqualTo(URI.create(DOOR));
        assertThat(call.uri()).isEqualTo(URI.create(DOOR + "/panel?customer=h%201&jwt=a.b.c"));
        assertThat(call.token()).isEqualTo("a.b.c");
    }

    @Test
    void whatIsBelowTheDoorIsAsItWasSent() {
        assertThat(HostCall.page(request("http://localhost/riguardo/embedded/por%74a/a%2Fb;x/c", null), DOOR)
                        .map(HostRequest::uri))
                .contains(URI.create(DOOR + "/a%2Fb;x/c"));
        assertThat(HostCall.page(request("http://localhost/riguardo/embedded/porta", "x=%zz"), DOOR))
                .isEmpty();
    }

    private static HttpServletRequest request(String url, String query) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, values) -> switch (method.getName()) {
                    case "getRequestURL" -> new StringBuffer(url);
                    case "getRequestURI" -> URI.create(url).getRawPath();
                    case "getContextPath" -> "/riguardo";
                    case "getQueryString" -> query;
                    case "getMethod" -> "GET";
                    case "getParameter" -> "jwt".equals(values[0]) ? "a.b.c" : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
