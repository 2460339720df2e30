package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The REST API of the deployed application, from a file in the watched folder to the decision and back. */
@RiguardoTest
class ApiIT {

    /** Only a file whose columns staff have to name has a layout to answer. */
    private static final int NOTHING_TO_ASK = 404;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "Bottega del Tornio S.r.l.";
    private static final String VAT_ID = TaxCodes.next();

    private static String client;
    private static String item;

    @BeforeAll
    static void anInvoiceIsDropped(Riguardo riguardo) throws Exception {
        LocalDate today = LocalDate.now();
        riguardo.drop(
                "IT99900000003_API01.xml",
                Invoices.invoice("API 1", VAT_ID, NAME, today.minusDays(60), today.minusDays(30)));
        client = eventually(
                        "the client of the invoice is there",
                        () -> riguardo.api("paolo").json("clients?query=tornio").required("items"),
                        items -> items.size() == 1)
                .get(0)
                .required("id")
                .textValue();
        item = riguardo.api("paolo")
                .json("clients/" + client)
                .required("items")
                .get(0)
                .required("id")
                .textValue();
    }

    @Test
    void theWorklistHasTheClientWithItsDecision(Riguardo riguardo) throws Exception {
        JsonNode row = riguardo.api("paolo")
                .json("worklist?query=tornio")
                .required("items")
                .get(0);
        assertThat(row.required("clientId").textValue()).isEqualTo(client);
        assertThat(row.required("clientName").textValue()).isEqualTo(NAME);
        assertThat(row.required("owner").textValue()).isNotBlank();
        assertThat(row.required("overdue").textValue()).isEqualTo("1220.00");
        assertThat(row.required("decision").required("items").toString()).contains(item);
    }

    @Test
    void theImportTellsWhatBecameOfEachDocument(Riguardo riguardo) throws Exception {
        JsonNode imported = anImport(riguardo);
        assertThat(imported.required("state").textValue()).isEqualTo("DONE");
        assertThat(imported.required("format").textValue()).isEqualTo("fatturapa");
        assertThat(imported.required("problems")).isEmpty();
        JsonNode document = riguardo.api("paolo")
                .json("imports/" + imported.required("id").textValue() + "/documents")
                .required("items")
                .get(0);
        assertThat(document.required("number").textValue()).isEqualTo("API 1");
        assertThat(document.required("type").textValue()).isEqualTo("TD01");
        assertThat(document.required("total").textValue()).isEqualTo("1220.00");
        assertThat(document.required("client").required("vatId").textValue()).contains(VAT_ID);
        assertThat(document.required("state").textValue()).isEqualTo("BOOKED");
    }

    @Test
    void theFileEvaluatedIsTheDecision(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        ObjectNode question = (ObjectNode) api.json("clients/" + client + "/file");
        question.put("now", OffsetDateTime.now().toString());
        HttpResponse<String> answer = api.post("policy/evaluate", question.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode decision = api.json("clients/" + client + "/decision");
        for (String field :
                List.of("action", "purpose", "tone", "who", "next", "events", "items", "group", "outlook")) {
            assertThat(JSON.readTree(answer.body()).required(field)).as(field).isEqualTo(decision.required(field));
        }
    }

    @Test
    void aSupportiveCallClosesTheMoneyEmailUntilItIsTakenBack(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        HttpResponse<String> logged = api.post(
                "clients/" + client + "/interactions",
                "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"SUPPORT\", \"moneyMentioned\": false}");
        assertThat(logged.statusCode()).as(logged.body()).isEqualTo(201);
        String id = JSON.readTree(logged.body()).required("id").textValue();

        JsonNode decision = api.json("clients/" + client + "/decision");
        assertThat(decision.required("emailAllowed").booleanValue()).isFalse();
        assertThat(evidence(decision, "supportive-contact")).contains(id);
        assertThat(api.json("clients/" + client + "/timeline").toString()).contains(id);
        assertThat(api.json("worklist?query=tornio").toString()).contains(id);

        assertThat(api.send("PATCH", "clients/" + client + "/interactions/" + id, "{\"purpose\": \"ADMIN\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(evidence(api.json("clients/" + client + "/decision"), "supportive-contact"))
                .isEmpty();
        assertThat(api.send("DELETE", "clients/" + client + "/interactions/" + id, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.json("clients/" + client + "/timeline").toString()).doesNotContain(id);
        assertThat(riguardo.api("giulia").json("audit?clientId=" + client).toString())
                .contains("contact-logged", "contact-withdrawn", id);
    }

    @Test
    void aDisputeAndAnAgreementChangeTheDecision(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        HttpResponse<String> disputed =
                api.send("PATCH", "clients/" + client + "/items/" + item, "{\"disputed\": true}");
        assertThat(JSON.readTree(disputed.body())
                        .required("decision")
                        .required("group")
                        .textValue())
                .isEqualTo("disputing");
        api.send("PATCH", "clients/" + client + "/items/" + item, "{\"disputed\": false}");
        HttpResponse<String> agreed = api.post(
                "clients/" + client + "/agreements",
                "{\"kind\": \"DEFERRAL\", \"instalments\": [{\"due\": \""
                        + LocalDate.now().plusDays(90) + "\", \"amount\": \"1220.00\"}]}");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(201);
        assertThat(agreed.body()).contains("agreement-running");
    }

    @Test
    void everyAddressIsDescribedToAllAndNoneIsOpenToAnotherFirm(Riguardo riguardo) throws Exception {
        JsonNode description = JSON.readTree(
                plain(riguardo, "openapi", "Accept", "application/json").body());
        List<String> asked = new ArrayList<>();
        String anImport = anImport(riguardo).required("id").textValue();
        Api giulia = riguardo.api("giulia");
        Api vera = riguardo.api("vera");
        Api rita = riguardo.api("rita");
        var paths = description.required("paths").fields();
        while (paths.hasNext()) {
            var path = paths.next();
            String address = path.getKey()
                    .substring(1)
                    .replace("imports/{id}", "imports/" + anImport)
                    .replace("clients/{id}", "clients/" + client);
            if (path.getValue().has("get") && !address.contains("{") && !address.equals("messages")) {
                asked.add(address);
                assertThat(giulia.get(address).statusCode())
                        .as(address)
                        .isEqualTo(address.endsWith("/layout") ? NOTHING_TO_ASK : 200);
                HttpResponse<String> foreign = vera.get(address);
                if (foreign.statusCode() == 403) {
                    foreign = rita.get(address);
                }
                assertThat(foreign.statusCode()).as(address).isIn(200, 403, 404);
                assertThat(foreign.body()).as(address).doesNotContain(NAME);
                if (address.contains("/" + client)) {
                    assertThat(foreign.statusCode()).as(address).isEqualTo(404);
                }
            }
        }
        assertThat(asked).contains("worklist", "clients/" + client + "/decision", "policy", "audit", "imports");
        assertThat(vera.post("clients/" + client + "/interactions", "{\"channel\": \"CALL\", \"direction\": \"IN\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeAnsweredIsAProblemDocument(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        assertProblem(plain(riguardo, "worklist", "Accept", "*/*"), 401, null);
        assertProblem(plain(riguardo, "worklist", "Authorization", "Bearer abc"), 401, null);
        assertProblem(riguardo.api("ugo").get("worklist"), 403, null);
        assertProblem(api.get("audit"), 403, null);
        assertProblem(api.get("nothing/here"), 404, null);
        assertProblem(api.get("clients/nobody"), 404, null);
        assertProblem(api.send("PUT", "worklist", "{}"), 405, null);
        assertProblem(api.get("worklist?tab=later"), 400, "tab");
        assertProblem(api.get("worklist?cursor=LTU"), 400, "cursor");
        assertProblem(api.post("clients/" + client + "/interactions", "{\"channel\":"), 400, null);
        assertProblem(api.post("clients/" + client + "/interactions", "{\"channel\": \"FAX\"}"), 400, "channel");
        assertProblem(api.post("policy/evaluate", "{\"client\": {\"owner\": \"paolo\"}}"), 400, "now");
        assertProblem(api.post("policy/evaluate", "{\"now\": " + "[".repeat(100_000)), 400, null);
        assertProblem(api.post("policy/evaluate", "{\"now\": \"" + " ".repeat(9_000_000) + "\"}"), 413, null);
    }

    @Test
    void theReferenceOfAProblemStandsInTheLog(Riguardo riguardo) throws Exception {
        String reference = JSON.readTree(
                        riguardo.api("paolo").get("clients/nobody").body())
                .required("reference")
                .textValue();
        eventually(
                "the log has the reference",
                () -> Files.readString(riguardo.home().resolve("logs/server.log")),
                log -> log.contains(reference));
    }

    private static JsonNode anImport(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        for (JsonNode one : paolo.json("imports?size=200").required("items")) {
            if (one.required("name").textValue().equals("IT99900000003_API01.xml")) {
                return paolo.json("imports/" + one.required("id").textValue());
            }
        }
        throw new AssertionError("The import is not listed.");
    }

    private static String evidence(JsonNode decision, String rule) {
        StringBuilder evidence = new StringBuilder();
        for (JsonNode because : decision.required("because")) {
            if (because.required("rule").textValue().equals(rule)) {
                evidence.append(because.required("evidence"));
            }
        }
        return evidence.toString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String field) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.required("status").intValue()).isEqualTo(status);
        assertThat(problem.required("title").textValue()).isNotBlank();
        assertThat(problem.required("detail").textValue()).isNotBlank();
        assertThat(problem.required("reference").textValue()).isNotBlank();
        assertThat(problem.path("field").textValue()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("Exception", "org.riguardo", "<html");
    }

    private static HttpResponse<String> plain(Riguardo riguardo, String path, String header, String value)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(riguardo.baseUrl() + "/api/v1/" + path))
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
