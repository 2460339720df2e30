package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Address books that come as files: taken back whole, and of several ways to reach a client the one to use first. */
@RiguardoTest
class AddressBookIT {
    private static final String NAME = "Rubrica Ampia S.r.l.";
    private static final String TAX_CODE = TaxCodes.next();
    private static final String HEADING =
            "Denominazione;Indirizzo;Comune;CAP;Provincia;Paese;P.IVA/TAX ID;Codice fiscale;Indirizzo PEC;Codice SDI;"
                    + "Indirizzo e-mail;Referente;Telefono;Metodo di pagamento prefefinito";

    private static String client;

    @BeforeAll
    static void aClientIsThere(Riguardo riguardo) throws Exception {
        String file = "elenco-rubrica.csv";
        riguardo.drop(file, Samples.list(List.of(Samples.row(NAME, TAX_CODE, "RA-1", 12, "info@ampia.example"))));
        Imports.ended(riguardo.api("paolo"), file);
        client = Imports.clientId(riguardo.api("paolo"), NAME);
    }

    private static byte[] clients(String... rows) {
        return (HEADING + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String name, String taxCode, String email, String phone) {
        return String.join(";", name, "Via Lunga 1", "Torino", "10100", "TO", "Italia", "", taxCode, "", "", email, "")
                + ";" + phone + ";Bonifico";
    }

    private static String known(Riguardo riguardo) throws Exception {
        JsonNode known = riguardo.api("paolo").json("clients/" + client);
        return known.required("addresses") + " " + known.required("phones");
    }

    @Test
    void aWholeListOfClientsIsTakenBackByTheApi(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String file = "rubrica-da-ritirare.csv";
        riguardo.drop(
                file,
                clients(
                        row(NAME, TAX_CODE, "ufficio@ampia.example", "011 5550101"),
                        row("Mai Vista Prima S.r.l.", TaxCodes.next(), "info@maivista.example", "011 5550102")));
        JsonNode imported = Imports.ended(api, file);
        assertThat(Imports.state(imported)).isEqualTo("DONE");
        assertThat(known(riguardo)).contains("ufficio@ampia.example", "+39 011 555 0101");
        assertThat(api.json("clients?query=Mai%20Vista").required("items")).hasSize(1);
        HttpResponse<String> undone =
                api.post("imports/" + imported.required("id").textValue() + "/undo", "");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(known(riguardo))
                .contains("info@ampia.example")
                .doesNotContain("ufficio@ampia.example", "+39 011 555 0101");
        assertThat(api.json("clients?query=Mai%20Vista").required("items")).isEmpty();
    }

    @Test
    void aWholeAddressBookIsTakenBackFromItsPage(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String file = "rubrica-da-ritirare.vcf";
        riguardo.drop(file, DuplicatesIT.card("Signora Di Passaggio", "passaggio@dipassaggio.example"));
        String id = Imports.ended(api, file).required("id").textValue();
        assertThat(waiting(api)).contains("Signora Di Passaggio");
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/imports/" + id);
        page.locator("#take-back").click();
        page.waitForSelector("#import[data-state=UNDONE]");
        assertThat(waiting(api)).doesNotContain("Signora Di Passaggio");
    }

    private static String waiting(Api api) throws Exception {
        return api.json("contacts/unassigned?size=200").required("items").toString();
    }

    @Test
    void theOneToUseFirstIsChosenOnThePageAndByTheApi(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String file = "rubrica-di-piu.csv";
        riguardo.drop(file, clients(row(NAME, TAX_CODE, "zeta@ampia.example", "011 5550103")));
        Imports.ended(api, file);
        assertThat(first(api, "addresses")).isEqualTo("info@ampia.example");
        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        page.locator("#preferred summary").click();
        page.locator("#preferred input[value='zeta@ampia.example']").check();
        page.locator("#preferred input[value='+39 011 555 0103']").check();
        page.locator("#preferred button").click();
        page.locator("#notice").waitFor();
        eventually("it comes first", () -> first(api, "addresses"), "zeta@ampia.example"::equals);
        assertThat(first(api, "phones")).isEqualTo("+39 011 555 0103");

        String back = "{\"address\": \"info@ampia.example\", \"phone\": \"02 05550199\"}";
        assertThat(api.send("PUT", "clients/" + client + "/preferred", back).statusCode())
                .isEqualTo(204);
        assertThat(first(api, "addresses")).isEqualTo("info@ampia.example");
        assertThat(first(api, "phones")).isEqualTo("+39 02 0555 0199");
        assertThat(api.send("PUT", "clients/" + client + "/preferred", "{\"address\": \"altri@dipassaggio.example\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(riguardo.api("vera")
                        .send("PUT", "clients/" + client + "/preferred", back)
                        .statusCode())
                .isEqualTo(404);
        assertThat(riguardo.api("giulia").json("audit?size=50").toString())
                .contains("address-preferred", "phone-preferred");
    }

    private static String first(Api api, String kind) throws Exception {
        return api.json("clients/" + client).required(kind).get(0).textValue();
    }
}
