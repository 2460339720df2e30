package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.db.Page;
import org.riguardo.plan.Snooze;
import org.riguardo.plan.Turn;
import org.riguardo.plan.WorkKind;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistFilter;
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
        assertThat(row.getString("person")).isEqualTo("anna");
        assertThat(row.getJsonObject("snoozed").getString("until")).isEqualTo("2026-03-09");
        assertThat(row.isNull("handedOver")).isTrue();
    }

    @Test
    void withoutATabAllClientsAreShownFiftyAtATime() {
        api.get("/worklist");
        assertThat(asked).isEqualTo(WorklistQuery.of(WorklistQuery.Tab.ALL));
    }

    @Test
    void theQuerySaysWhichRows() {
        api.get("/worklist?tab=to-do&owner=anna&person=paolo&query=ross&group=loyal-slipped&channel=care&amount=1200.50"
                + "&cursor=xyz&size=200");
        assertThat(asked)
                .isEqualTo(new WorklistQuery(
                        WorklistQuery.Tab.TO_DO,
                        new WorklistFilter(
                                "anna",
                                "paolo",
                                "ross",
                                GroupKey.LOYAL_SLIPPED,
                                WorkKind.CARE,
                                new BigDecimal("1200.50")),
                        "xyz",
                        200));
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
    void aWordThatNoFilterKnowsIsNamed() {
        for (String field : List.of("group", "channel", "amount")) {
            var response = api.get("/worklist?" + field + "=some,thing");
            assertThat(response.getStatus()).as(field).isEqualTo(400);
            assertThat(InProcess.json(response).getString("field")).isEqualTo(field);
        }
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
                decision,
                new Turn(
                        "anna",
                        new Snooze(
                                LocalDate.of(2026, 3, 9), "In ferie", "paolo", Instant.parse("2026-03-03T09:00:00Z")),
                        null,
                        null));
    }
}
