package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.ledger.Imports;
import org.riguardo.problem.InputProblem;

class ImportsResourceTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");

    private final InProcess api = new InProcess(resource());

    @Test
    void anImportThatIsTakenBackIsShownAsSuch() {
        var response = api.post("/imports/i1/undo", "");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(InProcess.json(response).getString("state")).isEqualTo("UNDONE");
    }

    @Test
    void whatHasToBeTakenBackFirstIsSaid() {
        var response = api.post("/imports/i2/undo", "");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(InProcess.json(response).getString("field")).isEqualTo("state");
    }

    private static ImportsResource resource() {
        var resource = new ImportsResource();
        resource.zone = InProcess.ROME;
        resource.imports = new Imports() {
            @Override
            public ImportReport undo(String id) {
                if (!id.equals("i1")) {
                    throw new InputProblem("state", "Annullare prima quella.", "Take that one back first.");
                }
                return new ImportReport(
                        id,
                        "studio",
                        "a.csv",
                        "00",
                        "table",
                        ImportState.UNDONE,
                        null,
                        null,
                        NOW,
                        NOW,
                        1,
                        1,
                        0,
                        List.of(),
                        List.of(),
                        List.of());
            }
        };
        return resource;
    }
}
