package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Mail on a real server: it leaves once, its copy in Sent is the same contact, a closed gate has a page, and the stop holds everything. */
@RiguardoTest
class OutboxIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aMailLeavesOnceAndItsCopyIsTheSameContact(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Api api = stage.api("paolo");
        Page page = stage.browsers().signIn("paolo");
        String client = client(stage, "Vetreria Uscente S.r.l.", "uscita-1.csv", "OB-1", "info@vetreria.example");

        String draft = draft(page, stage, client);
        JsonNode sent = JSON.readTree(send(api, draft).body());
        String mail = sent.required("id").textValue();
        eventually(
                "the mail has left",
                () -> api.json("outbox/" + mail).required("state").textValue(),
                "SENT"::equals);
        assertThat(send(api, draft).statusCode()).isEqualTo(409);

        String messageId = sent.required("messageId").textValue();
        JsonNode copy = eventually(
                        "its copy is read from Sent",
                        () -> api.json("messages?messageId="
                                        + messageId
                                                .substring(1, messageId.length() - 1)
                                                .replace("@", "%40"))
                                .required("items"),
                        items -> !items.isEmpty())
                .get(0);
        assertThat(copy.required("clientId").textValue()).isEqualTo(client);
        assertThat(outgoing(api, client)).hasSize(1);
        assertThat(outgoing(api, client).get(0).required("purpose").textValue()).isEqualTo("MONEY");

        String again = draft(page, stage, client);
        HttpResponse<String> held = send(api, again);
        assertThat(held.statusCode()).as(held.body()).isEqualTo(409);
        assertThat(held.body()).contains("\"rule\":\"frequency\"");
        page.navigate(stage.baseUrl() + "/outbox?state=HELD");
        page.locator("#mails a[href*='/outbox/']").first().click();
        assertThat(page.locator("#gates [data-gate=frequency]")).isVisible();
        assertThat(page.locator("#instead")).isVisible();
        assertThat(AccessibilityIT.violations(page)).isEmpty();
        page.navigate(stage.baseUrl() + "/outbox");
        assertThat(AccessibilityIT.violations(page)).isEmpty();
    }

    @Test
    void whileTheStopIsPulledNothingLeaves(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Api api = stage.api("paolo");
        Page page = stage.browsers().signIn("paolo");
        String client = client(stage, "Ferramenta Ferma S.r.l.", "uscita-2.csv", "OB-2", "info@ferma.example");
        String draft = draft(page, stage, client);
        page.navigate(stage.baseUrl() + "/outbox");

        page.locator("#stop-all").click();
        assertThat(page.locator("#stopped")).containsText("Paolo");
        assertThat(page.locator("#lift")).hasCount(0);
        assertThat(AccessibilityIT.violations(page)).isEmpty();
        HttpResponse<String> held = send(api, draft);
        Page partner = stage.browsers().signIn("giulia");
        partner.navigate(stage.baseUrl() + "/clients");
        partner.locator("#lift").click();
        assertThat(partner.locator("#stopped")).hasCount(0);

        assertThat(held.statusCode()).as(held.body()).isEqualTo(409);
        assertThat(held.body()).contains("\"rule\":\"emergency-stop\"");
        assertThat(send(api, draft).statusCode()).isEqualTo(200);
    }

    private static String client(Rehearsal stage, String name, String file, String number, String address)
            throws Exception {
        stage.drop(file, Samples.list(List.of(Samples.row(name, TaxCodes.next(), number, 15, address))));
        return Imports.clientId(stage.api("paolo"), name);
    }

    private static String draft(Page page, Rehearsal stage, String client) {
        page.navigate(stage.baseUrl() + "/clients/" + client + "/drafts");
        page.locator("form[action$='/clients/" + client + "/drafts'] button[value=REMINDER]")
                .first()
                .click();
        page.waitForURL("**/drafts/*");
        String url = page.url().replaceAll("[?#].*", "");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static HttpResponse<String> send(Api api, String draft) throws Exception {
        return api.post("drafts/" + draft + "/send", "{\"revision\": 1}");
    }

    private static List<JsonNode> outgoing(Api api, String client) throws Exception {
        JsonNode items = api.json("clients/" + client + "/timeline").required("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(entry -> "OUT".equals(entry.required("direction").textValue()))
                .toList();
    }
}
