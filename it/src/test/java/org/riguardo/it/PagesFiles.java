package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of each kind and in each state, and what they leave to a person.
 *
 * @param imports one import in each state
 * @param strange the one whose columns nobody knows yet
 * @param layout of a file that was explained
 * @param caller a client who called
 * @param call a call whose client is asked for
 * @param payment a payment that waits
 */
record PagesFiles(List<String> imports, String strange, String layout, String caller, String call, String payment) {
    private static final String EXPLAINED = "accessibile-spiegato.csv";
    private static final String WRONG = "accessibile-da-annullare.csv";
    private static final String YESTERDAY =
            LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    private static final String CALLER = "Voce Riga S.r.l.";

    static PagesFiles make(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String strange = "accessibile-mai-visto.csv";
        List<String> others = List.of(
                "accessibile-rubrica.vcf",
                "accessibile-illeggibile.csv",
                "accessibile-interrotto.csv",
                "accessibile-vuoto.csv",
                "accessibile-estratto.csv",
                "accessibile-telefono.csv");
        riguardo.drop(strange, strange("Soggetto moroso", "F"));
        riguardo.drop(EXPLAINED, strange("Soggetto chiaro", "CH"));
        riguardo.drop(others.get(0), DuplicatesIT.card("Lettera Chiara", "info@letterachiara.example"));
        riguardo.drop(
                others.get(1),
                Samples.list(List.of("Senza Data S.r.l.;" + TaxCodes.next() + ";RC-3;non una data;;122,00;;;")));
        riguardo.drop(others.get(2), text("Cliente;Numero;Data;Importo\nRossi;1;25/03/2026;10"));
        riguardo.drop(others.get(3), new byte[0]);
        riguardo.drop(
                others.get(4),
                text("Data contabile;Data valuta;Causale ABI;Descrizione;Importo\n" + YESTERDAY + ";" + YESTERDAY
                        + ";48;BONIFICO ORD: LEGGIBILE RIGA CHIARA SRL CAUSALE: GRAZIE;150,00\n"));
        riguardo.drop(
                others.get(5),
                Samples.list(List.of(
                        Calls.client(CALLER, TaxCodes.next(), "RC-14", 12, "info@voceriga.example", "06 9754 0404"))));
        riguardo.drop(
                WRONG,
                Samples.list(List.of(Samples.row("Errata S.r.l.", TaxCodes.next(), "RC-9", 3, "x@errata.example"))));
        List<String> imports = new ArrayList<>();
        for (String file : others) {
            imports.add(id(api, file));
        }
        explain(api);
        String wrong = id(api, WRONG);
        api.post("imports/" + wrong + "/undo", "");
        imports.addAll(List.of(id(api, strange), id(api, EXPLAINED), wrong));
        imports.add(calls(riguardo, api));
        return new PagesFiles(
                imports,
                id(api, strange),
                api.json("layouts").required("items").get(0).required("layout").textValue(),
                Imports.clientId(api, CALLER),
                first(api, "calls/waiting?size=200"),
                first(api, "bank-entries?size=200"));
    }

    private static void explain(Api api) throws Exception {
        String held = "imports/" + id(api, EXPLAINED) + "/layout";
        api.send("PUT", held, "{\"answers\": " + api.json(held).required("answers") + "}");
        eventually(
                "the explained file is read",
                () -> Imports.of(api, EXPLAINED).map(Imports::state).orElse(""),
                "DONE"::equals);
    }

    private static String calls(Riguardo riguardo, Api api) throws Exception {
        riguardo.drop(
                "accessibile-chiamate.csv",
                Calls.file(List.of(
                        Calls.answered("0697540404", 200, 300),
                        Calls.answered("0697540405", 190, 60),
                        Calls.answered("3499755040", 180, 60),
                        Calls.answered("3499755041", 170, 60))));
        return id(api, "accessibile-chiamate.csv");
    }

    private static String first(Api api, String path) throws Exception {
        return eventually(path + " has something", () -> api.json(path).required("items"), items -> !items.isEmpty())
                .get(0)
                .required("id")
                .asText();
    }

    private static String id(Api api, String file) throws Exception {
        Optional<JsonNode> undone =
                Imports.of(api, file).filter(one -> Imports.state(one).equals("UNDONE"));
        return (undone.isPresent() ? undone.get() : Imports.ended(api, file))
                .required("id")
                .textValue();
    }

    private static byte[] strange(String heading, String numbers) {
        return text(heading + ";Rif.;Emessa il;Valore\nRossi Riga S.r.l.;" + numbers
                + "-1;25/03/2026;1.200,00\nVerdi Riga S.r.l.;" + numbers + "-2;26/03/2026;80,50\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
