package org.riguardo.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.it.Addresses.Address;

/** A user of another firm sees nothing of this one. */
@RiguardoTest
class OtherFirmIT {
    private static final String NAME = "Riservata Ombra Fitta S.r.l.";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String FILE = "elenco-riservato.csv";

    @ParameterizedTest
    @ValueSource(strings = {"worklist", "clients", "imports", "messages/unassigned"})
    void listsAreEmptyForAnotherFirm(String list, Riguardo riguardo) throws Exception {
        ourClient(riguardo);
        assertThat(riguardo.api("vera").json(list).required("items")).isEmpty();
    }

    @Test
    void whatIsOursDoesNotExistForAnotherFirm(Riguardo riguardo) throws Exception {
        String client = ourClient(riguardo);
        JsonNode done = Imports.ended(riguardo.api("paolo"), FILE);
        String imported = done.required("id").textValue();
        Api vera = riguardo.api("vera");
        for (String path : List.of(
                "clients/" + client,
                "clients/" + client + "/file",
                "clients/" + client + "/decision",
                "clients/" + client + "/timeline",
                "imports/" + imported,
                "imports/" + imported + "/documents")) {
            assertThat(riguardo.api("paolo").get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(vera.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(vera.post(
                                "clients/" + client + "/interactions",
                                "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"purpose\": \"SUPPORT\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesShowNothingOfOursToAnotherFirm(Riguardo riguardo) throws Exception {
        String client = ourClient(riguardo);
        Page page = riguardo.browsers().signIn("vera");
        for (String path :
                List.of("/", "/worklist/on-hold", "/worklist/done", "/clients", "/imports", "/mail/unassigned")) {
            page.navigate(riguardo.baseUrl() + path);
            assertThat(page.content()).as(path).doesNotContain("Ombra Fitta").doesNotContain("elenco-riservato");
        }
        Response answer = page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.content()).doesNotContain("Ombra Fitta");
    }

    @Test
    void noPageOfOursOpensAndNoFormOfOursIsTakenForAnotherFirm(Riguardo riguardo) throws Exception {
        Map<String, String> ours = ours(riguardo);
        Page vera = riguardo.browsers().signIn("vera");
        Page rita = riguardo.browsers().signIn("rita");
        List<String> asked = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Address address : Addresses.declaredIn("web")) {
            String path = address.with(ours, NOBODY);
            if (!address.hasParameters() || ours.values().stream().noneMatch(path::contains)) {
                continue;
            }
            asked.add(address.method() + " " + address.path());
            APIResponse answer = ask(riguardo, vera, address.method(), path);
            if (answer.status() == 403) {
                answer = ask(riguardo, rita, address.method(), path);
            }
            if (answer.status() != 404) {
                open.add(address.method() + " " + address.path() + ": " + answer.status());
            }
            assertThat(answer.text()).as(address.path()).doesNotContain("Ombra Fitta");
        }
        assertThat(open).isEmpty();
        assertThat(asked)
                .contains(
                        "GET /clients/{id}",
                        "GET /clients/{id}/panel",
                        "POST /clients/{id}/snooze",
                        "GET /clients/{id}/call",
                        "GET /drafts/{id}/statement.pdf",
                        "POST /drafts/{id}/send",
                        "POST /draft-files/{id}",
                        "POST /week/{client}/move",
                        "POST /firm/limitation/{client}/letter.pdf",
                        "GET /clients/{id}/data/export");
        assertThat(riguardo.api("paolo")
                        .json("clients/" + ours.get("client") + "/worries")
                        .required("items"))
                .as("what is ours is as it was")
                .hasSize(1);
    }

    @Test
    void nothingOfOursIsChangedThroughTheApiForAnotherFirm(Riguardo riguardo) throws Exception {
        Map<String, String> ours = ours(riguardo);
        int asked = 0;
        for (Address address : Addresses.declaredIn("rest")) {
            String path = address.with(ours, NOBODY).substring(1);
            if (!address.hasParameters() || ours.values().stream().noneMatch(path::contains)) {
                continue;
            }
            for (String user : List.of("vera", "rita")) {
                HttpResponse<String> answer = riguardo.api(user)
                        .send(address.method(), path, address.method().equals("GET") ? "" : "{}");
                assertThat(answer.statusCode())
                        .as("%s %s", address.method(), address.path())
                        .isIn(address.method().equals("GET") ? List.of(403, 404) : List.of(400, 403, 404));
                assertThat(answer.body()).as(address.path()).doesNotContain("Ombra Fitta");
            }
            asked++;
        }
        assertThat(asked).isGreaterThan(40);
    }

    private static APIResponse ask(Riguardo riguardo, Page page, String method, String path) {
        RequestOptions options = RequestOptions.create().setMethod(method).setMaxRedirects(0);
        if (path.startsWith("/draft-files/")) {
            options.setHeader("X-Csrf-Token", csrf(page))
                    .setMultipart(FormData.create()
                            .set("file", new FilePayload("uno.txt", "text/plain", "uno".getBytes(UTF_8))));
        } else if (method.equals("POST")) {
            options.setForm(FormData.create()
                    .set("csrf", csrf(page))
                    .set("worry", "LIQUIDITY")
                    .set("purpose", "SUPPORT"));
        }
        return page.request().fetch(riguardo.baseUrl() + path, options);
    }

    private static String csrf(Page page) {
        return page.locator("[name=csrf]").first().inputValue();
    }

    /** Ids of ours by the name of their parameter, and by the path that leads to one that is named {@code id} alone. */
    private static Map<String, String> ours(Riguardo riguardo) throws Exception {
        String client = ourClient(riguardo);
        Api paolo = riguardo.api("paolo");
        String draft = id(paolo.post("clients/" + client + "/drafts", "{\"kind\": \"REMINDER\"}"));
        String contact = id(paolo.post(
                "clients/" + client + "/interactions",
                "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"SUPPORT\"}"));
        if (paolo.json("clients/" + client + "/worries").required("items").isEmpty()) {
            paolo.post("clients/" + client + "/worries", "{\"worry\": \"LIQUIDITY\"}");
        }
        String worry = paolo.json("clients/" + client + "/worries")
                .required("items")
                .get(0)
                .required("id")
                .textValue();
        String imported = Imports.ended(paolo, FILE).required("id").textValue();
        return Map.of(
                "client", client,
                "/clients/", client,
                "/drafts/", draft,
                "/draft-files/", draft,
                "/talks/", contact,
                "contact", contact,
                "interactionId", contact,
                "worry", worry,
                "worryId", worry,
                "/imports/", imported);
    }

    private static String id(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return new ObjectMapper().readTree(answer.body()).required("id").textValue();
    }

    private static String ourClient(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        if (Imports.of(paolo, FILE).isEmpty()) {
            riguardo.drop(
                    FILE,
                    Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "RS-1", 12, "info@ombrafitta.example"))));
            Imports.ended(paolo, FILE);
        }
        return Imports.clientId(paolo, NAME);
    }
}
