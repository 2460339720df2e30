package org.riguardo.it;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.riguardo.it.plugins.HeapServlet;
import org.riguardo.it.plugins.SqlServlet;

/** A look inside a running server, by a small application of the tests beside it. */
final class Inside {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NAME = "riguardo-it-inside";
    private final String address;

    private Inside(String address) {
        this.address = address;
    }

    /** Of a server of the test's own; {@code url} gives the address of a context. */
    static Inside of(Deployments deployments, java.util.function.UnaryOperator<String> url) throws Exception {
        deployments.deploy(ShrinkWrap.create(WebArchive.class, NAME + ".war")
                .addClass(HeapServlet.class)
                .addClass(SqlServlet.class));
        return new Inside(url.apply(NAME));
    }

    /** How many objects of that class are alive. */
    int alive(String type) throws Exception {
        return Integer.parseInt(answer(HttpRequest.newBuilder(URI.create(address + "/alive?class=" + type))
                .build()));
    }

    /** The rows that a statement finds, their columns between bars. */
    List<String> sql(String statement) throws Exception {
        String form = "statement=" + URLEncoder.encode(statement, StandardCharsets.UTF_8);
        return answer(HttpRequest.newBuilder(URI.create(address + "/sql"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .lines()
                .toList();
    }

    private static String answer(HttpRequest request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
