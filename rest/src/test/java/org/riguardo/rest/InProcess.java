package org.riguardo.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.riguardo.rest.problem.ProblemMapper;

/** Resources behind the real request matching, filters and mappers, without a server. */
final class InProcess {

    static final FirmZone ROME = new FirmZone() {
        @Override
        public ZoneId get() {
            return ZoneId.of("Europe/Rome");
        }
    };

    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    InProcess(Object... resources) {
        dispatcher.getProviderFactory().register(ProblemMapper.class);
        dispatcher.getProviderFactory().register(BodyLimit.class);
        dispatcher.getProviderFactory().register(KnownParameters.class);
        dispatcher.getProviderFactory().register(NoStore.class);
        for (Object resource : resources) {
            dispatcher.getRegistry().addSingletonResource(resource);
        }
    }

    MockHttpResponse get(String path) {
        return send("GET", path, null, null);
    }

    /** The answer to somebody who accepts these types only. */
    MockHttpResponse get(String path, String accept) {
        try {
            MockHttpResponse response = new MockHttpResponse();
            dispatcher.invoke(MockHttpRequest.get(path).header("Accept", accept), response);
            return response;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    MockHttpResponse post(String path, String body) {
        return send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    MockHttpResponse send(String method, String path, String type, byte[] body) {
        try {
            MockHttpRequest request = MockHttpRequest.create(method, path);
            if (type != null) {
                request.contentType(type);
            }
            if (body != null) {
                request.content(body).header("Content-Length", Integer.toString(body.length));
            }
            MockHttpResponse response = new MockHttpResponse();
            dispatcher.invoke(request, response);
            return response;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonObject json(MockHttpResponse response) {
        return json(new String(response.getOutput(), StandardCharsets.UTF_8));
    }

    static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
