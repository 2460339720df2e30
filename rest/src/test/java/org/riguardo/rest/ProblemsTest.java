package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.function.Supplier;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.riguardo.json.InvalidDocument;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.NotFoundProblem;

class ProblemsTest {

    private Supplier<ClientView> answer = () -> {
        throw new NotFoundProblem("client", "c1");
    };
    private final InProcess api = new InProcess(clients());

    @Test
    void anUnknownClientIsNotFound() {
        assertProblem(api.get("/clients/c1"), 404, "not-found", "There is no client with the id \"c1\".");
    }

    @Test
    void whatTheCallerMayNotDoIsForbidden() {
        answer = () -> {
            throw new EJBAccessException("WFLYEJB0364");
        };
        assertProblem(api.get("/clients/c1"), 403, "role", null);
    }

    @Test
    void whatWentWrongInsideStaysInside() {
        answer = () -> {
            throw new EJBException(new IllegalStateException("select secret from client"));
        };
        var response = api.get("/clients/c1");
        assertProblem(response, 500, "internal", null);
        assertThat(new String(response.getOutput())).doesNotContain("secret", "Exception", "org.riguardo");
    }

    @Test
    void aProblemOfInputIsSeenThroughTheContainer() {
        answer = () -> {
            throw new EJBException(new InvalidDocument("items[0].open", "The open amount is larger than the amount."));
        };
        var response = api.get("/clients/c1");
        assertProblem(response, 400, "input", "The open amount is larger than the amount.");
        assertThat(InProcess.json(response).getString("field")).isEqualTo("items[0].open");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertProblem(api.get("/clients/c1/debts"), 404, "not-found", "There is nothing at this address.");
        assertProblem(api.get("/clients/%00"), 404, "not-found", "There is nothing at this address.");
    }

    @Test
    void anotherMethodIsNotAllowedAndTheAnswerSaysWhichAre() {
        var response = api.send("PATCH", "/clients/c1", "application/json", "{}".getBytes());
        assertProblem(response, 405, "method", null);
        assertThat(response.getOutputHeaders().getFirst("Allow")).asString().contains("GET");
    }

    @Test
    void anUnknownParameterIsNamed() {
        var response = api.get("/clients?qury=rossi");
        assertProblem(response, 400, "input", "There is no such parameter.");
        assertThat(InProcess.json(response).getString("field")).isEqualTo("qury");
        assertProblem(api.get("/clients?query=a&query=b"), 400, "input", "Give this parameter once only.");
        assertProblem(api.get("/clients?query=%00"), 400, "input", "This value cannot be searched for.");
    }

    @Test
    void answersAreKeptOutOfCaches() {
        assertThat(api.get("/clients/c1").getOutputHeaders().getFirst("Cache-Control"))
                .hasToString("no-store");
    }

    private static void assertProblem(MockHttpResponse response, int status, String type, String detail) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getOutputHeaders().getFirst("Content-Type"))
                .asString()
                .startsWith("application/problem+json");
        var problem = InProcess.json(response);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("type")).isEqualTo("urn:riguardo:problem:" + type);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo("urn:uuid:" + problem.getString("reference"));
        if (detail != null) {
            assertThat(problem.getString("detail")).isEqualTo(detail);
        }
    }

    private ClientsResource clients() {
        var resource = new ClientsResource();
        resource.zone = InProcess.ROME;
        resource.clients = new Clients() {
            @Override
            public ClientView get(String id) {
                return answer.get();
            }
        };
        return resource;
    }
}
