package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The main job, end to end: a file, a mail and a supportive call become the next contact with one client. */
@RiguardoTest
class MainJobIT {

    @Test
    void aSupportiveCallHoldsTheEmailAboutMoneyAndTheNextContactIsACall(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        Page page = riguardo.browsers().signIn("paolo");

        Samples.Invoice invoice = Samples.fatturaPa();
        riguardo.drop(invoice.fileName(), invoice.content());
        String client = Imports.clientId(api, invoice.clientName());
        page.navigate(riguardo.baseUrl() + "/clients?text="
                + URLEncoder.encode(invoice.clientName(), StandardCharsets.UTF_8));
        assertThat(page.locator("#clients tr[data-client='" + client + "'] a.client"))
                .hasText(invoice.clientName());

        riguardo.drop(
                "rubrica-main-job.csv",
                Samples.list(List.of(Samples.row(
                        invoice.clientName(), invoice.taxCode(), "MJ-1", 10, "contabilita@betagamma.example"))));
        assertThat(Imports.state(Imports.ended(api, "rubrica-main-job.csv"))).isEqualTo("DONE");

        send(riguardo, "contabilita@betagamma.example", "Grazie, ci sentiamo al telefono");
        eventually(
                "the mail is on the timeline",
                () -> api.json("clients/" + client + "/timeline").toString(),
                timeline -> timeline.contains("Grazie, ci sentiamo al telefono"));
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(page.locator("#timeline .subject")).containsText(new String[] {"Grazie, ci sentiamo al telefono"});
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).hasCount(0);

        choose(page, "how", "CALLED");
        choose(page, "purpose", "SUPPORT");
        choose(page, "money", "no");
        page.locator("#log-call button.main").click();

        Locator suggestion = page.locator("#suggestion");
        assertThat(suggestion).hasAttribute("data-action", "WAIT");
        assertThat(suggestion).hasAttribute("data-next", "CALL");
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).isVisible();

        Locator row = onWorklist(page, riguardo, client);
        assertThat(row).hasAttribute("data-action", "WAIT");
        assertThat(row).hasAttribute("data-next", "CALL");

        JsonNode decision = api.json("clients/" + client + "/decision");
        assertThat(decision.required("emailAllowed").booleanValue()).isFalse();
        assertThat(decision.required("action").textValue()).isEqualTo("WAIT");
        assertThat(decision.required("next").textValue()).isEqualTo("CALL");
        assertThat(decision.required("because")).anySatisfy(because -> {
            assertThat(because.required("rule").textValue()).isEqualTo("supportive-contact");
            assertThat(because.required("verdict").textValue()).isEqualTo("CLOSED");
            assertThat(because.required("evidence").toString()).contains(loggedCall(api, client));
        });
    }

    private static Locator onWorklist(Page page, Riguardo riguardo, String client) {
        String row = "#worklist tr[data-client='" + client + "']";
        for (String tab : List.of("/", "/worklist/on-hold")) {
            page.navigate(riguardo.baseUrl() + tab);
            if (page.locator(row).count() == 1) {
                return page.locator(row);
            }
        }
        throw new AssertionError("the client " + client + " is in no tab of the worklist");
    }

    private static void choose(Page page, String name, String value) {
        page.locator("#log-call label:has(input[name=" + name + "][value=" + value + "])")
                .click();
    }

    private static String loggedCall(Api api, String client) throws Exception {
        for (JsonNode entry : api.json("clients/" + client + "/timeline").required("items")) {
            if (entry.required("channel").textValue().equals("CALL")) {
                return entry.required("id").textValue();
            }
        }
        throw new AssertionError("no call on the timeline");
    }

    private static void send(Riguardo riguardo, String from, String subject) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(riguardo.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(from);
        message.setRecipients(RecipientType.TO, "studio@riguardo.example");
        message.setSubject(subject);
        message.setText("Grazie del vostro aiuto.\n");
        Transport.send(message);
    }
}
