package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.db.Page;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistRow;
import org.riguardo.sheet.Lists;
import org.riguardo.sheet.Target;

class WorklistResourceTest {

    private WorklistQuery asked;
    private final InProcess api = new InProcess(resource());

    @Test
    void rowsCarryTheClientTheSumAndTheDecision() {
        var body = InProcess.json(api.get("/worklist"));
        assertThat(body.getString("next")).isEqualTo("abc");
        var row = body.getJsonArray("items").getJsonObject(0);
        assertThat(row.getString("clientId")).isEqualTo("c1");
        assertThat(row.getString("clientName")).isEqualTo("Rossi Impianti Srl");
        assertThat(row.getString("owner")).isEqualTo("paolo");
        assertThat(row.getString("overdue")).isEqualTo("1200.00");
        assertThat(row.getString("decidedAt")).isEqualTo("2026-03-03T10:15:00+01:00");
        assertThat(row.getInt("policyVersion")).isZero();
        assertThat(row).containsKey("decision");
    }

    @Test
    void withoutATabAllClientsAreShownFiftyAtATime() {
        api.get("/worklist");
        assertThat(asked).isEqualTo(new WorklistQuery(WorklistQuery.Tab.ALL, null, null, null, 50));
    }

    @Test
    void theQuerySaysWhichRows() {
        api.get("/worklist?tab=to-do&owner=anna&query=ross&cursor=xyz&size=200");
        assertThat(asked).isEqualTo(new WorklistQuery(WorklistQuery.Tab.TO_DO, "anna", "ross", "xyz", 200));
    }

    @Test
    void whoAcceptsAFileGetsTheWholeListAsOne() throws Exception {
        var csv = api.get("/worklist?tab=to-do", "text/csv");
        assertThat(csv.getStatus()).isEqualTo(200);
        assertThat(csv.getOutputHeaders().getFirst("Content-Type")).asString().startsWith("text/csv");
        assertThat(csv.getContentAsString()).isEqualTo("TO_DO CSV it");
        assertThat(api.get("/worklist", "text/csv;q=0.4, " + SheetAnswer.XLSX).getContentAsString())
                .isEqualTo("ALL XLSX it");
        for (String json :
                List.of("*/*", "application/json", "application/json, text/csv;q=0.9", "text/html, */*;q=0.1")) {
            assertThat(InProcess.json(api.get("/worklist", json))).containsKey("items");
        }
        assertThat(api.get("/worklist", "image/png").getStatus()).isEqualTo(406);
    }

    @Test
    void anUnknownTabIsNamed() {
        var response = api.get("/worklist?tab=later");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(InProcess.json(response).getString("field")).isEqualTo("tab");
        assertThat(asked).isNull();
    }

    @Test
    void aSizeOutOfBoundsIsNamed() {
        for (String size : List.of("0", "201", "-1", "ten", "", "1e2", "99999999999")) {
            var response = api.get("/worklist?size=" + size);
            assertThat(response.getStatus()).as(size).isEqualTo(400);
            assertThat(InProcess.json(response).getString("field")).isEqualTo("size");
        }
    }

    private WorklistResource resource() {
        var resource = new WorklistResource();
        resource.zone = InProcess.ROME;
        resource.lists = new Lists() {
            @Override
            public void worklist(WorklistQuery query, Target target) throws IOException {
                target.out()
                        .write((query.tab() + " " + target.kind() + " " + target.language())
                                .getBytes(StandardCharsets.UTF_8));
            }
        };
        resource.worklist = new Worklist() {
            @Override
            public Page<WorklistRow> page(WorklistQuery query) {
                asked = query;
                return new Page<>(List.of(row()), "abc");
            }
        };
        return resource;
    }

    private static WorklistRow row() {
        Sentence why = new Sentence("Cliente ordinario.", "An ordinary client.");
        var decision = new Decision(
                Action.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                GroupKey.ORDINARY,
                why,
                List.of(),
                List.of(),
                List.of());
        return new WorklistRow(
                "c1",
                "Rossi Impianti Srl",
                "paolo",
                new BigDecimal("1200.00"),
                "EUR",
                Instant.parse("2026-03-03T09:15:00Z"),
                0,
                decision);
    }
}
