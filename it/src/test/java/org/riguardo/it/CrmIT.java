package org.riguardo.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer system that an administrator connects in the browser: nothing is kept before it is confirmed, and a call that was logged there holds mail here. */
@RiguardoTest
class CrmIT {

    private static final String CLIENT = "Gestionale Tre Valli S.r.l.";
    private static final String FILE = "elenco-gestionale.csv";
    private static final String TAX_CODE = TaxCodes.next();

    private static String client;

    @BeforeAll
    static void aClientWithSomethingOverdue(Riguardo riguardo) throws Exception {
        riguardo.drop(
                FILE,
                Samples.list(List.of(Samples.row(CLIENT, TAX_CODE, "TV-1", 30, "info@trevalli-gestionale.example"))));
        Imports.ended(riguardo.api("paolo"), FILE);
        client = Imports.clientId(riguardo.api("paolo"), CLIENT);
    }

    @Test
    void aCallThatWasLoggedThereIsOnTheTimelineOnceAndWhatIsLoggedHereIsInItsFile(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/crm/new");
        page.locator("#name").fill("Gestionale di prova");
        page.locator("#connector").selectOption("csv");
        page.locator("#save").click();
        take(page, "codice;nome;azienda;codice fiscale\nT1;" + CLIENT + ";sì;" + TAX_CODE + "\n");
        Instant when = Instant.now().minus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        String call = "codice;tipo;contatto;quando;verso;oggetto\nc1;telefonata;T1;" + when
                + ";in uscita;Sostegno dal gestionale\n";
        take(page, call);
        take(page, call);
        JsonNode timeline = eventually(
                "the call is on the timeline",
                () -> riguardo.api("paolo").json("clients/" + client + "/timeline"),
                answer -> answer.toString().contains("Sostegno dal gestionale"));
        assertThat(timeline.toString().split("Sostegno dal gestionale", -1)).hasSize(2);
        JsonNode decision = riguardo.api("paolo").json("clients/" + client + "/decision");
        assertThat(decision.toString()).contains("\"emailAllowed\":false");
        assertThat(riguardo.api("marta").json("crm/accounts").toString()).contains("Gestionale di prova");
        assertThat(riguardo.api("paolo").get("crm/accounts").statusCode()).isEqualTo(403);
        assertThat(riguardo.api("paolo").json("crm/conflicts").required("items").isArray())
                .isTrue();
    }

    private static void take(Page page, String csv) {
        page.locator("#file").setInputFiles(new FilePayload("elenco.csv", "text/csv", csv.getBytes(UTF_8)));
        page.locator("#look-csv").click();
        page.locator("#look").waitFor();
        page.locator("#take-csv").click();
        page.locator("#taken").waitFor();
    }
}
