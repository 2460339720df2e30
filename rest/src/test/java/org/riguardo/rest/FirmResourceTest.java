package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.riguardo.firm.FirmNumbers;

class FirmResourceTest {

    private List<String> kept = List.of("01180680397");
    private final InProcess api = new InProcess(resource());

    @Test
    void theNumbersAreShownAndSet() {
        assertThat(InProcess.json(api.get("/firm/numbers")).toString()).isEqualTo("{\"numbers\":[\"01180680397\"]}");
        MockHttpResponse response = put("{\"numbers\": [\"02182030391\"]}");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(kept).containsExactly("02182030391");
        Described.as("FirmNumbers", InProcess.json(response));
    }

    @Test
    void noneAtAllIsSaidByAnEmptyList() {
        assertThat(put("{\"numbers\": []}").getStatus()).isEqualTo(200);
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsMissingUnknownOrNoListIsRefused() {
        for (String body :
                List.of("{}", "{\"numbers\": null}", "{\"numbers\": \"1\"}", "{\"numbers\": [], \"x\": 1}")) {
            assertThat(put(body).getStatus()).as(body).isEqualTo(400);
        }
        assertThat(kept).containsExactly("01180680397");
    }

    private MockHttpResponse put(String body) {
        return api.send("PUT", "/firm/numbers", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private FirmResource resource() {
        var resource = new FirmResource();
        resource.numbers = new FirmNumbers() {
            @Override
            public List<String> list() {
                return kept;
            }

            @Override
            public List<String> set(List<String> typed) {
                kept = typed;
                return kept;
            }
        };
        return resource;
    }
}
