package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A client that two rows brought twice is merged and split again; a card without a number waits for a person. */
@RiguardoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DuplicatesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "Due Volte Marmi S.r.l.";
    private static final String TWIN = "DUE VOLTE MARMI SRL";
    private static final String FILE = "elenco-doppio.csv";
    private static final String CARDS = "rubrica-doppia.vcf";

    /** A card without any number of a client. */
    static byte[] card(String name, String email) {
        return ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEMAIL:" + email
                        + "\r\nTEL:06 1234567\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void dropped(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("giulia");
        if (Imports.of(api, FILE).isEmpty()) {
            riguardo.drop(
                    FILE,
                    Samples.list(List.of(
                            Samples.row(NAME, TaxCodes.next(), "DV-1", 12, "info@duevolte.example"),
                            Samples.row(TWIN, "", "DV-2", 12, "info@duevolte.example"))));
            riguardo.drop(CARDS, card("Signora Ignota", "ignota@duevolte.example"));
        }
        Imports.ended(api, FILE);
        Imports.ended(api, CARDS);
    }

    private static JsonNode proposal(Api api) throws Exception {
        return StreamSupport.stream(
                        api.json("clients/duplicates?size=200")
                                .required("items")
                                .spliterator(),
                        false)
                .filter(pair -> pair.toString().contains(TWIN))
                .findFirst()
                .orElse(JSON.nullNode());
    }

    private static JsonNode clients(Api api) throws Exception {
        return api.json("clients?query=due%20volte").required("items");
    }

    @Test
    @Order(1)
    void aMergeThroughTheApiIsOneClientAndCanBeTakenBack(Riguardo riguardo) throws Exception {
        dropped(riguardo);
        Api giulia = riguardo.api("giulia");
        JsonNode pair = proposal(giulia);
        assertThat(pair.required("reasons").toString()).contains("Stesso nome");
        String stays = pair.required("stays").textValue();
        String one = pair.required("one").required("id").textValue();
        String other = stays.equals(one) ? pair.required("other").required("id").textValue() : one;
        String body = "{\"clientId\":\"" + other + "\"}";
        assertThat(riguardo.api("paolo")
                        .post("clients/" + stays + "/merge", body)
                        .statusCode())
                .isEqualTo(403);
        var merged = giulia.post("clients/" + stays + "/merge", body);
        assertThat(merged.statusCode()).isEqualTo(201);
        assertThat(clients(giulia)).hasSize(1);
        assertThat(giulia.json("clients/" + other).required("id").textValue()).isEqualTo(stays);
        assertThat(giulia.json("clients/" + stays).required("items")).hasSize(2);
        assertThat(proposal(giulia).isNull()).isTrue();
        assertThat(giulia.get("clients/" + other + "/decision").statusCode()).isEqualTo(404);

        String id = JSON.readTree(merged.body()).required("id").textValue();
        assertThat(giulia.post("merges/" + id + "/undo", "").statusCode()).isEqualTo(200);
        assertThat(clients(giulia)).hasSize(2);
        assertThat(giulia.json("clients/" + other).required("items")).hasSize(1);
        assertThat(giulia.json("worklist?query=due%20volte").required("items")).hasSize(2);
    }

    @Test
    @Order(2)
    void thePageMergesByKeyboardAndUndoes(Riguardo riguardo) throws Exception {
        dropped(riguardo);
        Page page = riguardo.browsers().signIn("giulia", "it-IT", ColorScheme.LIGHT);
        page.navigate(riguardo.baseUrl() + "/clients/duplicates");
        Locator pair = page.locator("[data-pair]").filter(new Locator.FilterOptions().setHasText(TWIN));
        pair.locator("button.main").focus();
        page.keyboard().press("Enter");
        page.locator("#notice").waitFor();
        assertThat(clients(riguardo.api("giulia"))).hasSize(1);
        page.locator("#undo").focus();
        page.keyboard().press("Enter");
        eventually("both clients are back", () -> clients(riguardo.api("giulia")), found -> found.size() == 2);
    }

    @Test
    @Order(3)
    void aCardWithoutANumberIsAssignedByAPerson(Riguardo riguardo) throws Exception {
        dropped(riguardo);
        Api paolo = riguardo.api("paolo");
        JsonNode entry = StreamSupport.stream(
                        paolo.json("contacts/unassigned?size=200")
                                .required("items")
                                .spliterator(),
                        false)
                .filter(one -> one.toString().contains("Signora Ignota"))
                .findFirst()
                .orElseThrow();
        String id = entry.required("id").textValue();
        String client = clients(paolo).get(0).required("id").textValue();
        assertThat(paolo.post("contacts/" + id + "/assignment", "{\"clientId\":\"" + client + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(paolo.json("clients/" + client).required("addresses").toString())
                .contains("ignota@duevolte.example");
        assertThat(paolo.send("DELETE", "contacts/" + id + "/assignment", "").statusCode())
                .isEqualTo(204);
        assertThat(paolo.json("clients/" + client).required("addresses").toString())
                .doesNotContain("ignota@duevolte.example");
    }

    @Test
    @Order(4)
    void thatTheyAreTwoIsRemembered(Riguardo riguardo) throws Exception {
        dropped(riguardo);
        Api paolo = riguardo.api("paolo");
        JsonNode pair = proposal(paolo);
        String one = pair.required("one").required("id").textValue();
        String other = pair.required("other").required("id").textValue();
        assertThat(paolo.post("clients/" + one + "/apart", "{\"clientId\":\"" + other + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(proposal(paolo).isNull()).isTrue();
        assertThat(paolo.send("DELETE", "clients/" + other + "/apart/" + one, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(proposal(paolo).isNull()).isFalse();
    }
}
