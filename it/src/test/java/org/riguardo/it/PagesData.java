package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of each thing that a page of the desk can show, made once for a server; what comes from files and mail is with its own classes. */
final class PagesData {
    static final String NAME = "Leggibile Riga Chiara S.r.l.";
    static final String ADDRESS = "info@rigachiara.example";
    private static final String OLD_NAME = "Riga Antica S.r.l.";
    private static final String LONG_NAME =
            "Cooperativa Sociale di Produzione, Lavoro e Trasporti Riga Lunghissima e Sempre Leggibile Soc. Coop. a r.l.";
    private static final String FILE = "elenco-leggibile.csv";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable PagesData made;

    final String client;
    final String old;
    final String longNamed;
    final String draft;
    final String held;
    final String contact;
    final String replay;
    final PagesFiles files;
    final PagesMail mail;
    private final Riguardo riguardo;

    private PagesData(Riguardo riguardo) throws Exception {
        this.riguardo = riguardo;
        Api api = riguardo.api("paolo");
        String taxCode = TaxCodes.next();
        riguardo.drop(
                FILE,
                Samples.list(List.of(
                        Samples.row(NAME, taxCode, "RC-1", 12, ADDRESS),
                        Samples.row(NAME, taxCode, "RC-2", -12, ADDRESS),
                        Samples.row("Doppia Riga S.r.l.", TaxCodes.next(), "RC-4", 3, "info@doppiariga.example"),
                        Samples.row("DOPPIA RIGA SRL", "", "RC-5", 3, "info@doppiariga.example"),
                        Samples.row(OLD_NAME, TaxCodes.next(), "RC-6", 1_000, "info@rigaantica.example"),
                        Samples.row(
                                LONG_NAME,
                                TaxCodes.next(),
                                "RC-7/2026/PROVVISORIA/LUNGA",
                                30,
                                "amministrazione.fornitori.e.clienti@cooperativarigalunghissima.example"))));
        Imports.ended(api, FILE);
        client = Imports.clientId(api, NAME);
        old = Imports.clientId(api, OLD_NAME);
        longNamed = Imports.clientId(api, LONG_NAME);
        files = PagesFiles.make(riguardo);
        mail = PagesMail.make(riguardo);
        draft = id(api.post("clients/" + client + "/drafts", "{}"));
        contact = id(
                api.post(
                        "clients/" + longNamed + "/interactions",
                        "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"SUPPORT\", \"moneyMentioned\": false,"
                                + " \"signals\": [\"HARDSHIP\"], \"note\": \"Pagano entro fine mese, se arriva la commessa.\"}"));
        held = held(api);
        api.post(
                "clients/" + old + "/agreements",
                "{\"kind\": \"PLAN\", \"instalments\": [{\"due\": \""
                        + LocalDate.now().plusDays(20) + "\", \"amount\": \"22.00\"}, {\"due\": \""
                        + LocalDate.now().plusDays(50) + "\", \"amount\": \"100.00\"}]}");
        String asked = api.post(
                        "policy/replay",
                        "{\"from\": \"" + LocalDate.now().minusDays(20) + "\", \"to\": \""
                                + LocalDate.now().minusDays(1) + "\"}")
                .body();
        replay = JSON.readTree(asked).required("id").asText();
    }

    static synchronized PagesData of(Riguardo riguardo) throws Exception {
        if (made == null || made.riguardo != riguardo) {
            made = new PagesData(riguardo);
        }
        return made;
    }

    /** A mail that did not leave: its client told of hard times. */
    private String held(Api api) throws Exception {
        String written = id(api.post("clients/" + longNamed + "/drafts", "{\"kind\": \"REMINDER\"}"));
        api.post("drafts/" + written + "/send", "{\"revision\": 1}");
        JsonNode mails = eventually(
                "a mail is held", () -> api.json("outbox?state=HELD").required("items"), items -> !items.isEmpty());
        return mails.get(0).required("id").textValue();
    }

    static String id(java.net.http.HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body()).required("id").textValue();
    }
}
