package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.privacy.ErasurePreview;
import org.riguardo.privacy.PersonalData;

class PersonalDataResourceTest {

    private final List<String> done = new ArrayList<>();
    private final InProcess api = new InProcess(resource(), new ClientsResource());

    @Test
    void theCopyIsAnArchive() {
        MockHttpResponse answer = api.get("/clients/c1/export");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getOutputHeaders().getFirst("Content-Type").toString())
                .isEqualTo("application/zip");
        assertThat(new String(answer.getOutput(), StandardCharsets.UTF_8)).isEqualTo("zip of c1 in it");
    }

    @Test
    void whatGoesAndStaysIsToldAndTheNameConfirms() {
        Described.as("Erasure", InProcess.json(api.get("/clients/c1/erasure")));
        assertThat(post("{\"name\": \"Rossi\"}").getStatus()).isEqualTo(200);
        assertThat(post("{\"name\": \"Rossi\", \"files\": true}").getStatus()).isEqualTo(200);
        assertThat(done).containsExactly("c1 Rossi false", "c1 Rossi true");
        for (String body : List.of("{}", "{\"name\": null}", "{\"name\": \"x\", \"force\": true}")) {
            assertThat(post(body).getStatus()).as(body).isEqualTo(400);
        }
        assertThat(done).hasSize(2);
    }

    private MockHttpResponse post(String body) {
        return api.send("POST", "/clients/c1/erasure", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private PersonalDataResource resource() {
        var resource = new PersonalDataResource();
        resource.zone = InProcess.ROME;
        resource.data = new PersonalData() {
            @Override
            public String name(String id) {
                return "Rossi";
            }

            @Override
            public void export(String id, String language, OutputStream out) throws IOException {
                out.write(("zip of " + id + " in " + language).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public ErasurePreview preview(String id) {
                var part = new ErasurePreview.Part("item", new Sentence("a", "b"), 2, new Sentence("c", "d"));
                return new ErasurePreview(
                        id,
                        "Rossi",
                        List.of(part),
                        List.of(part),
                        LocalDate.of(2036, 12, 31),
                        null,
                        0,
                        List.of(new FiledFile("done", LocalDate.of(2026, 3, 2), "a.csv", "i1")));
            }

            @Override
            public ErasurePreview erase(String id, String typed, boolean files) {
                done.add(id + " " + typed + " " + files);
                return preview(id);
            }
        };
        return resource;
    }
}
