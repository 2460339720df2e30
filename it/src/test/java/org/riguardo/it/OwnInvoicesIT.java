package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Only what the firm issued, and the exchange system did not reject, is asked for. */
@RiguardoTest
class OwnInvoicesIT {
    private static final String OURS = "99900000003";
    private static final String RECEIVED = "IT99900000011_00001.xml";
    private static final String REJECTED = "IT99900000003_0000z.xml";

    @Test
    void onlyInvoicesOfTheFirmCountOnceItsNumbersAreSet(Riguardo riguardo) throws Exception {
        Api giulia = riguardo.api("giulia");
        assertThat(riguardo.api("paolo")
                        .send("PUT", "firm/numbers", "{\"numbers\": []}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(giulia.send("PUT", "firm/numbers", "{\"numbers\": [\"99900000004\"]}")
                        .body())
                .contains("numbers[0]");
        try {
            assertThat(giulia.send("PUT", "firm/numbers", "{\"numbers\": [\"IT" + OURS + "\"]}")
                            .body())
                    .contains("\"" + OURS + "\"");
            String text = new String(invoice("OI 1", TaxCodes.next(), "Ricevuta S.r.l."), StandardCharsets.UTF_8);
            riguardo.drop(RECEIVED, text.replace(OURS, "99900000011").getBytes(StandardCharsets.UTF_8));
            JsonNode document = onlyDocument(giulia, RECEIVED);
            assertThat(document.required("state").textValue()).isEqualTo("LEFT_OUT");
            assertThat(document.required("reason").textValue()).contains("studio");
        } finally {
            giulia.send("PUT", "firm/numbers", "{\"numbers\": []}");
        }
        assertThat(giulia.json("audit?size=20").toString()).contains("firm-numbers-set");
    }

    @Test
    void aRejectedInvoiceIsNoLongerAskedFor(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        riguardo.drop(REJECTED, invoice("OI 2", TaxCodes.next(), "Scartata Prova S.r.l."));
        JsonNode booked = onlyDocument(api, REJECTED);
        assertThat(booked.required("state").textValue()).isEqualTo("BOOKED");
        String client = "clients/" + booked.required("clientId").textValue();
        assertThat(api.json(client).required("items")).hasSize(1);
        riguardo.drop(
                "IT99900000003_0000z_NS_001.xml",
                ("<n:RicevutaScarto xmlns:n=\"http://www.fatturapa.gov.it/sdi/messaggi/v1.0\"><IdentificativoSdI>77"
                                + "</IdentificativoSdI><NomeFile>" + REJECTED
                                + "</NomeFile><ListaErrori><Errore><Codice>00404"
                                + "</Codice><Descrizione>Fattura duplicata</Descrizione></Errore></ListaErrori></n:RicevutaScarto>")
                        .getBytes(StandardCharsets.UTF_8));
        eventually("nothing is open", () -> api.json(client).required("items"), JsonNode::isEmpty);
        assertThat(api.json(client).required("rejected")).hasSize(1);
        JsonNode document = onlyDocument(api, REJECTED);
        assertThat(document.required("state").textValue()).isEqualTo("LEFT_OUT");
        assertThat(document.required("reason").textValue()).contains("00404");
        assertThat(document.required("receipts").get(0).required("kind").textValue())
                .isEqualTo("NS");
    }

    private static JsonNode onlyDocument(Api api, String file) throws Exception {
        String imported = Imports.ended(api, file).required("id").textValue();
        return api.json("imports/" + imported + "/documents").required("items").get(0);
    }

    private static byte[] invoice(String number, String clientVat, String client) {
        LocalDate today = LocalDate.now();
        return Invoices.invoice(number, clientVat, client, today.minusDays(60), today.minusDays(30));
    }
}
