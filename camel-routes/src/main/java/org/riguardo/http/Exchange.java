package org.riguardo.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** One request and one answer over a connection that serves nothing else. */
final class Exchange {

    private static final Http1Config LINES = Http1Config.custom()
            .setMaxLineLength(16_384)
            .setMaxHeaderCount(200)
            .setMaxEmptyLineCount(2)
            .build();

    private Exchange() {}

    static Answer over(Socket socket, Target target, Request request, int maxBody)
            throws IOException, HttpException, HttpProblem {
        try (DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(
                LINES, null, null, null, null, null, new DefaultHttpResponseParserFactory(LINES))) {
            connection.bind(socket);
            ClassicHttpResponse response =
                    new HttpRequestExecutor().execute(message(target, request), connection, HttpCoreContext.create());
            return new Answer(response.getCode(), headers(response), body(response, target, maxBody));
        }
    }

    private static BasicClassicHttpRequest message(Target target, Request request) {
        String path =
                request.uri().getRawPath() == null || request.uri().getRawPath().isEmpty()
                        ? "/"
                        : request.uri().getRawPath();
        String query = request.uri().getRawQuery();
        BasicClassicHttpRequest message =
                new BasicClassicHttpRequest(request.method(), query == null ? path : path + "?" + query);
        request.headers().forEach(message::addHeader);
        message.setHeader("Host", target.authority());
        message.setHeader("Connection", "close");
        message.setHeader("Accept-Encoding", "identity");
        boolean asks = request.method().equals("GET") || request.method().equals("HEAD");
        message.setHeader("Content-Length", Integer.toString(request.body().length));
        if (request.body().length > 0) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        } else if (asks) {
            message.removeHeaders("Content-Length");
        }
        return message;
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        return Map.copyOf(headers);
    }

    private static byte[] body(ClassicHttpResponse response, Target target, int maxBody)
            throws IOException, HttpProblem {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBody) {
            throw tooLarge(target, maxBody);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        InputStream in = entity.getContent();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            all.write(buffer, 0, read);
            if (all.size() > maxBody) {
                throw tooLarge(target, maxBody);
            }
        }
        return all.toByteArray();
    }

    private static HttpProblem tooLarge(Target target, int maxBody) {
        return new HttpProblem(
                HttpProblem.Kind.SIZE, "the answer of " + target.host() + " has more than " + maxBody + " bytes");
    }
}
