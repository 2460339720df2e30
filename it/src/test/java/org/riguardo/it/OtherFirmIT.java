package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of another firm sees nothing of this one. */
@RiguardoTest
class OtherFirmIT {
    private static final String NAME = "Riservata Ombra Fitta S.r.l.";
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
