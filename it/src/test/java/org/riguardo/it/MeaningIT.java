package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a mail says changes the decision, with its words beside it, until a person says otherwise; and what a person says stays. */
@RiguardoTest
class MeaningIT {

    private static final String STUDIO = "studio@riguardo.example";

    private static void append(Riguardo riguardo, String folder, String mail) throws Exception {
        byte[] octets = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
        riguardo.mail().append(folder, message, new Date());
    }

    private static String client(Riguardo riguardo, Api api, String name, String email) throws Exception {
        String taxCode = TaxCodes.next();
        String file = "parole-" + taxCode + ".csv";
        riguardo.drop(file, Samples.list(java.util.List.of(Samples.row(name, taxCode, "PA-" + taxCode, 45, email))));
        Imports.ended(api, file);
        return Imports.clientId(api, name);
    }

    private static String message(Api api, String messageId) throws Exception {
        String path = "messages?messageId=" + URLEncoder.encode(messageId, StandardCharsets.UTF_8);
        return eventually(
                        "the mail " + messageId + " is read and belongs to its client",
                        () -> api.json(path).required("items"),
                        items -> items.size() == 1
                                && items.get(0).path("clientId").isTextual())
                .get(0)
                .required("id")
                .textValue();
    }

    private static boolean closed(Api api, String client, String rule) throws Exception {
        for (JsonNode because : api.json("clients/" + client + "/decision").required("because")) {
            if (because.required("rule").textValue().equals(rule)
                    && because.required("verdict").textValue().equals("CLOSED")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPromiseIsShownWithItsWordsAndWhatAPersonSaysOfItStays(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = client(riguardo, api, "Parola Chiara S.r.l.", "info@parolachiara.example");
        String mail = "From: Bianchi <info@parolachiara.example>\nTo: " + STUDIO
                + "\nMessage-ID: <parola-1@it.example>\nSubject: Fattura PA-1\n\n"
                + "Buongiorno,\npaghiamo entro fine mese.\nCordiali saluti\n";
        append(riguardo, "INBOX", mail);
        String message = message(api, "<parola-1@it.example>");
        assertThat(closed(api, client, "pending-signal")).isTrue();

        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        Locator promise = page.locator("#timeline [data-finding][data-kind=PROMISE]");
        assertThat(page.locator("#timeline mark.counts").first()).containsText("paghiamo entro fine mese");
        assertThat(promise).hasAttribute("data-state", "COUNTED");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        assertThat(promise.locator("time"))
                .hasAttribute(
                        "datetime", today.withDayOfMonth(today.lengthOfMonth()).toString());
        assertThat(page.locator("#gates [data-gate=pending-signal]")).isVisible();

        promise.locator("button.refuse").click();
        assertThat(page.locator("#notice")).containsText("Non conta più");
        assertThat(page.locator("#gates [data-gate=pending-signal]")).hasCount(0);
        assertThat(closed(api, client, "pending-signal")).isFalse();

        page.locator("#undo").click();
        assertThat(page.locator("#gates [data-gate=pending-signal]")).isVisible();

        page.navigate(riguardo.baseUrl() + "/mail/messages/" + message);
        Locator marked = page.locator("#said mark[title*='promette']");
        assertThat(marked).containsText("paghiamo entro fine mese");
        assertThat(page.locator("main p.text")).hasCount(1);
        page.locator("#meaning [data-kind=PROMISE] button.refuse").click();
        assertThat(marked).hasCount(0);
        assertThat(page.locator("#said")).containsText("paghiamo entro fine mese");
        page.locator("#undo").click();
        assertThat(marked).hasCount(1);

        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        promise.locator("a.change").click();
        Locator form = promise.locator("#meaning-form");
        form.locator("#kind").selectOption("DEFERRAL_REQUEST");
        form.locator("#day").fill(today.plusDays(40).toString());
        form.locator("#amount").fill("1.200,00");
        form.locator("button.main").click();
        Locator corrected = page.locator("#timeline [data-finding][data-kind=DEFERRAL_REQUEST]");
        assertThat(corrected).hasAttribute("data-state", "CORRECTED");
        assertThat(corrected).containsText("corretto da Paolo");
        assertThat(corrected).containsText("1.200,00");

        append(riguardo, "INBOX", mail);
        append(riguardo, "INBOX", mail.replace("parola-1", "parola-2").replace("paghiamo entro fine mese.", "Grazie."));
        message(api, "<parola-2@it.example>");
        assertThat(riguardo.api("giulia")
                        .send(
                                "PUT",
                                "meaning/words",
                                "{\"words\": \"language it\\nday 10-04 : a san petronio\", \"rules\": \"\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode findings = api.json("messages/" + message + "/meaning").required("findings");
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.required("kind").textValue()).isEqualTo("DEFERRAL_REQUEST");
            assertThat(finding.required("state").textValue()).isEqualTo("CORRECTED");
            assertThat(finding.required("by").textValue()).isEqualTo("paolo");
        });
        assertThat(findings)
                .noneSatisfy(finding ->
                        assertThat(finding.required("kind").textValue()).isEqualTo("PROMISE"));
        assertThat(riguardo.api("giulia").json("audit?size=100").toString())
                .contains("finding-refused", "finding-corrected");
    }

    @Test
    void hardshipWaitsForAPersonWhoConfirmsItWithOneKey(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = client(riguardo, api, "Parola Amara S.r.l.", "info@parolaamara.example");
        append(
                riguardo,
                "INBOX",
                "From: info@parolaamara.example\nTo: " + STUDIO
                        + "\nMessage-ID: <parola-3@it.example>\nSubject: Notizie\n\n"
                        + "Abbiamo chiesto la cassa integrazione per tutti.\n");
        message(api, "<parola-3@it.example>");
        assertThat(closed(api, client, "hardship")).isFalse();

        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(page.locator("#waiting [data-kind=HARDSHIP]")).containsText("cassa integrazione");
        page.keyboard().press("c");
        assertThat(page.locator("#notice")).containsText("Confermato");
        assertThat(page.locator("#waiting")).hasCount(0);
        assertThat(page.locator("#gates [data-gate=hardship]")).isVisible();
        assertThat(page.locator("#timeline [data-kind=HARDSHIP]")).containsText("confermato da Paolo");
    }

    @Test
    void aReminderThatTheAccountingSystemSentHoldsTheNextOne(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = client(riguardo, api, "Parola Sola S.r.l.", "info@parolasola.example");
        assertThat(closed(api, client, "frequency")).isFalse();
        append(
                riguardo,
                "Sent",
                "From: " + STUDIO + "\nTo: info@parolasola.example\nMessage-ID: <parola-4@it.example>\n"
                        + "Auto-Submitted: auto-generated\nPrecedence: bulk\nSubject: Sollecito di pagamento\n\n"
                        + "Gentile cliente, la fattura PA-1 risulta scaduta e non ancora pagata.\n");
        message(api, "<parola-4@it.example>");
        eventually("the reminder is a money contact", () -> closed(api, client, "frequency"), held -> held);
        assertThat(api.json("clients/" + client + "/timeline")
                        .required("items")
                        .get(0)
                        .required("purpose")
                        .textValue())
                .isEqualTo("MONEY");
    }

    @Test
    void theFirmsOwnWordsAreTriedAndCheckedBeforeTheyHold(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/settings/words");
        page.locator("#own-words").fill("parole senza lingua");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#problem-words")).containsText("Riga 1");
        // The page's script brings back what was typed before; what is typed before it has run would be lost.
        page.waitForLoadState();

        page.locator("#own-words").fill("language it\nday 10-04 : a san petronio");
        page.locator("#sentence").fill("Paghiamo a San Petronio.");
        page.locator("button[value=try]").click();
        assertThat(page.locator("#tried")).containsText("promette di pagare");
        assertThat(page.locator("#tried time").first())
                .hasAttribute("datetime", java.util.regex.Pattern.compile(".*-10-04"));
        page.locator("button[value=save]").click();
        assertThat(page.locator(".notice")).containsText("Salvato");

        Page staff = riguardo.browsers().signIn("paolo");
        staff.navigate(riguardo.baseUrl() + "/settings/words");
        assertThat(staff.locator("button[value=save]")).hasCount(0);
        assertThat(riguardo.api("paolo").send("PUT", "meaning/words", "{}").statusCode())
                .isEqualTo(403);
    }
}
