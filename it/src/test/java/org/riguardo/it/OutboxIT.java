package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.api.mailbox.contract.SmtpStep.answer;
import static org.riguardo.api.mailbox.contract.SmtpStep.drop;
import static org.riguardo.api.mailbox.contract.SmtpStep.paused;
import static org.riguardo.api.mailbox.contract.SmtpStep.takeAndDrop;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer.Moment;

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
        assertThat(violations(page)).isEmpty();
        page.navigate(stage.baseUrl() + "/outbox");
        assertThat(violations(page)).isEmpty();
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
        assertThat(violations(page)).isEmpty();
        HttpResponse<String> held = send(api, draft);
        Page partner = stage.browsers().signIn("giulia");
        partner.navigate(stage.baseUrl() + "/clients");
        partner.locator("#lift").click();
        assertThat(partner.locator("#stopped")).hasCount(0);

        assertThat(held.statusCode()).as(held.body()).isEqualTo(409);
        assertThat(held.body()).contains("\"rule\":\"emergency-stop\"");
        assertThat(send(api, draft).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheServerDidNotSayIsShownUntilThereIsProofOrAPersonDecides(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Api api = stage.api("anna");
        Page page = stage.browsers().signIn("anna");
        try (OwnSending sending = new OwnSending(stage, "anna")) {
            sending.smtp()
                    .at(
                            Moment.DOT,
                            takeAndDrop(),
                            takeAndDrop(),
                            takeAndDrop(),
                            drop(),
                            answer("451 4.7.1 greylisted"));
            Left copied = unknown(stage, page, api, "Copia Vista S.r.l.", "OB-3", "info@copia.example");
            Left answered = unknown(stage, page, api, "Risposta Arrivata S.r.l.", "OB-4", "info@risposta.example");
            Left bounced = unknown(stage, page, api, "Casella Chiusa S.r.l.", "OB-5", "info@chiusa.example");
            Left lost = unknown(stage, page, api, "Persa Davvero S.r.l.", "OB-6", "info@persa.example");
            Left putOff = left(stage, page, api, "Rimandata S.r.l.", "OB-7", "info@rimandata.example");
            List<Left> unknown = List.of(copied, answered, bounced, lost);

            page.navigate(stage.baseUrl() + "/outbox");
            for (Left mail : unknown) {
                assertThat(page.locator("#unknown [data-mail='" + mail.id() + "'] button"))
                        .hasCount(3);
            }
            assertThat(violations(page)).isEmpty();
            page.navigate(stage.baseUrl() + "/clients/" + copied.client());
            assertThat(page.locator("#client-mails [data-state=UNKNOWN]")).isVisible();
            assertThat(page.locator("#timeline")).containsText("non si sa se è partita");

            stage.nextWorkingDay(LocalTime.of(9, 30));
            awaitState(api, putOff, "SENT");
            for (Left mail : unknown) {
                assertThat(state(api, mail)).isEqualTo("UNKNOWN");
                assertThat(sending.taken(mail.messageId())).isEqualTo(mail == lost ? 0 : 1);
            }

            sending.fileCopy(copied.messageId());
            sending.answer("info@risposta.example", answered.messageId());
            sending.bounce("info@chiusa.example", bounced.messageId());
            for (Left mail : List.of(copied, answered, bounced)) {
                awaitState(api, mail, "SENT");
                assertThat(outgoing(api, mail.client())).hasSize(1);
                assertThat(sending.taken(mail.messageId())).isOne();
            }
            page.navigate(stage.baseUrl() + "/clients/" + copied.client());
            assertThat(page.locator("#timeline")).not().containsText("non si sa se è partita");

            page.navigate(stage.baseUrl() + "/outbox/" + lost.id());
            assertThat(page.locator("#outbox-mail")).hasAttribute("data-state", "UNKNOWN");
            assertThat(page.locator("#outbox-mail")).containsText("la riceve due volte");
            assertThat(violations(page)).isEmpty();
            page.locator("button[value=SEND_AGAIN]").click();
            awaitState(api, lost, "SENT");
            assertThat(sending.taken(lost.messageId())).isOne();
        }
    }

    @Test
    void whoLogsACallWhileAMailIsLeavingIsToldBeforeAndAfter(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Api api = stage.api("anna");
        Page page = stage.browsers().signIn("anna");
        Page other = stage.browsers().signIn("paolo");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (OwnSending sending = new OwnSending(stage, "anna")) {
            sending.smtp().at(Moment.DOT, paused(reached, go, "250 2.0.0 ok"), takeAndDrop());
            Left leaving = left(stage, page, api, "Mentre Parte S.r.l.", "OB-8", "info@parte.example");
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(state(api, leaving)).isEqualTo("SENDING");

            other.navigate(stage.baseUrl() + "/clients/" + leaving.client());
            assertThat(other.locator("#log-call [data-leaving]")).containsText("sta partendo proprio ora");
            assertThat(violations(other)).isEmpty();
            logSupport(other);
            assertThat(other.locator("#crossing")).containsText("sta partendo proprio ora");
            go.countDown();
            awaitState(api, leaving, "SENT");
            assertThat(sending.taken(leaving.messageId())).isOne();

            Left unknown = unknown(stage, page, api, "Chissà S.r.l.", "OB-9", "info@chissa.example");
            other.navigate(stage.baseUrl() + "/clients/" + unknown.client() + "/call");
            assertThat(other.locator("#log-call [data-leaving]")).containsText("non si sa se");
            logSupport(other);
            assertThat(other.locator("#crossing")).containsText("non si sa se");
            assertThat(state(api, unknown)).isEqualTo("UNKNOWN");
        } finally {
            go.countDown();
        }
    }

    @Test
    void aCallLoggedBeforeTheClickHoldsTheMailAndTheDraftKeepsItsText(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Page page = stage.browsers().signIn("giulia");
        Page other = stage.browsers().signIn("paolo");
        String client = client(stage, "Prima Del Clic S.r.l.", "uscita-10.csv", "OB-10", "info@clic.example");
        String draft = draft(page, stage, client);
        String words = page.locator("#text").inputValue() + "\nUn caro saluto anche da Marta.";
        page.locator("#text").fill(words);
        page.locator("button[value=preview]").click();
        page.waitForURL("**/preview");

        other.navigate(stage.baseUrl() + "/clients/" + client);
        assertThat(other.locator("#log-call [data-leaving]")).hasCount(0);
        logSupport(other);
        assertThat(other.locator("#notice")).isVisible();
        assertThat(other.locator("#crossing")).hasCount(0);
        page.locator("#send").click();

        assertThat(page.locator("#outbox-mail")).hasAttribute("data-state", "HELD");
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).isVisible();
        assertThat(page.locator("#instead")).isVisible();
        assertThat(stage.mail().delivered("info@clic.example")).isEmpty();
        page.locator("a.button[href$='/drafts/" + draft + "']").click();
        assertThat(page.locator("#draft")).hasAttribute("data-state", "OPEN");
        assertThat(page.locator("#text")).hasValue(words);
    }

    /** A mail that was handed to a server. */
    private record Left(String client, String id, String messageId) {}

    private static Left left(Rehearsal stage, Page page, Api api, String name, String number, String address)
            throws Exception {
        String client = client(stage, name, "uscita-" + number + ".csv", number, address);
        JsonNode sent = JSON.readTree(send(api, draft(page, stage, client)).body());
        return new Left(
                client,
                sent.required("id").textValue(),
                sent.required("messageId").textValue());
    }

    /** The same of which nobody knows any more what became of it: the next one is handed over after it. */
    private static Left unknown(Rehearsal stage, Page page, Api api, String name, String number, String address)
            throws Exception {
        Left mail = left(stage, page, api, name, number, address);
        awaitState(api, mail, "UNKNOWN");
        return mail;
    }

    /** Of the whole page, not of the beginning that has come so far. */
    private static List<String> violations(Page page) {
        page.waitForLoadState();
        return Axe.violations(page);
    }

    private static String state(Api api, Left mail) throws Exception {
        return api.json("outbox/" + mail.id()).required("state").textValue();
    }

    private static void awaitState(Api api, Left mail, String state) throws Exception {
        eventually("the mail is " + state, () -> state(api, mail), state::equals);
    }

    private static void logSupport(Page page) {
        for (String choice :
                List.of("[name=how][value=WAS_CALLED]", "[name=purpose][value=SUPPORT]", "[name=money][value=no]")) {
            page.locator("#log-call label:has(input" + choice + ")").click();
        }
        page.locator("#log-call button.main").click();
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
