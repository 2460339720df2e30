package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A morning at the demo firm, for the pictures: calls, an agreement, mail that leaves and mail that is held, a payment, an old invoice.
 *
 * @param supported the page of a client who called for help
 * @param toCall the page of a client to be called
 * @param draft a mail being written
 * @param held one that did not leave
 */
record DemoMorning(String supported, String toCall, String draft, String held) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static DemoMorning play(Rehearsal stage) throws Exception {
        Api paolo = stage.api("paolo");
        String supported = id(paolo, "Vetreria Nuvola Bassa");
        call(
                paolo,
                supported,
                "\"direction\": \"IN\", \"purpose\": \"SUPPORT\", \"moneyMentioned\": false, \"signals\": [\"HARDSHIP\"],"
                        + " \"note\": \"Hanno perso il cliente più grande: vogliono tenere tutti e capire come.\"");
        call(
                paolo,
                id(paolo, "Sartoria Filo Blu"),
                "\"direction\": \"OUT\", \"purpose\": \"MONEY\", \"moneyMentioned\": true, \"note\": \"Richiamare dopo la fiera.\"");
        LocalDate today = stage.today();
        paolo.post(
                "clients/" + id(paolo, "Cartiera del Vento") + "/agreements",
                "{\"kind\": \"PLAN\", \"instalments\": [{\"due\": \"" + today.plusDays(5)
                        + "\", \"amount\": \"2135.00\"}, {\"due\": \"" + today.plusDays(65)
                        + "\", \"amount\": \"2135.00\"}]}");
        String draft = draft(paolo, id(paolo, "Panificio Luna Quadra"));
        for (String name : List.of("Apicoltura Sei Arnie", "Gelateria Polo Tiepido")) {
            send(paolo, draft(paolo, id(paolo, name)));
        }
        send(paolo, draft(paolo, supported));
        String held = eventually(
                        "a mail is held",
                        () -> paolo.json("outbox?state=HELD").required("items"),
                        all -> !all.isEmpty())
                .get(0)
                .required("id")
                .textValue();
        files(stage, today);
        rates(stage);
        return new DemoMorning(
                "/clients/" + supported,
                "/clients/" + id(paolo, "Cantina Valle Sospesa"),
                "/drafts/" + draft,
                "/outbox/" + held);
    }

    private static void files(Rehearsal stage, LocalDate today) throws Exception {
        stage.drop(
                "parcelle-di-anni-fa.csv",
                Samples.list(List.of(Samples.row(
                        "Antiquariato Specchio Lontano S.r.l.",
                        TaxCodes.next(),
                        "41/2023",
                        1_010,
                        "info@specchiolontano.example"))));
        stage.drop(
                "movimenti.csv",
                ("Data contabile;Data valuta;Causale ABI;Descrizione;Importo\r\n" + today.format(DAY) + ";"
                                + today.format(DAY)
                                + ";48;BONIFICO ORD: OROLOGERIA TERZA LANCETTA SNC CAUSALE: SALDO FATTURA;549,00\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        Imports.ended(stage.api("paolo"), "parcelle-di-anni-fa.csv");
        Imports.ended(stage.api("paolo"), "movimenti.csv");
    }

    private static void rates(Rehearsal stage) {
        Page page = stage.browsers().signIn("giulia");
        for (String from : List.of(
                "2023-07-01", "2024-01-01", "2024-07-01", "2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01")) {
            page.navigate(stage.baseUrl() + "/firm/interest");
            page.locator("#from").fill(from);
            page.locator("#percent").fill("2,00");
            page.locator("#source").fill("valore d'esempio");
            page.locator("#rate-form button.main").click();
            page.locator(".notice").first().waitFor();
        }
    }

    private static void call(Api api, String client, String said) throws Exception {
        api.post("clients/" + client + "/interactions", "{\"channel\": \"CALL\", " + said + "}");
    }

    private static String draft(Api api, String client) throws Exception {
        return PagesData.id(api.post("clients/" + client + "/drafts", "{\"kind\": \"REMINDER\"}"));
    }

    private static void send(Api api, String draft) throws Exception {
        api.post("drafts/" + draft + "/send", "{\"revision\": 1}");
    }

    private static String id(Api api, String name) throws Exception {
        JsonNode found = eventually(
                name + " is a client",
                () -> api.json("clients?query=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .required("items"),
                items -> items.size() == 1);
        return found.get(0).required("id").textValue();
    }
}
