package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page has an axe-core violation, in both languages, light and dark. */
@RiguardoTest
class AccessibilityIT {
    private static final String NAME = "Leggibile Riga Chiara S.r.l.";
    private static final String OLD_NAME = "Riga Antica S.r.l.";
    private static final String FILE = "elenco-leggibile.csv";
    private static final String CARDS = "rubrica-leggibile.vcf";
    private static final String BAD_FILE = "elenco-illeggibile.csv";
    private static final String STRANGE_FILE = "accessibile-mai-visto.csv";
    private static final String EXPLAINED_FILE = "accessibile-spiegato.csv";
    private static final String CUT_FILE = "accessibile-interrotto.csv";
    private static final String EMPTY_FILE = "accessibile-vuoto.csv";
    private static final String WRONG_FILE = "accessibile-da-annullare.csv";
    private static final String CALLER = "Voce Riga S.r.l.";
    private static final String CALLS = "accessibile-chiamate.csv";
    private static final String STATEMENT = "accessibile-estratto.csv";

    @ParameterizedTest
    @CsvSource({"it-IT, LIGHT", "it-IT, DARK", "en-US, LIGHT", "en-US, DARK"})
    void noPageHasAViolation(String locale, ColorScheme colours, Riguardo riguardo) throws Exception {
        List<String> paths = paths(riguardo);
        Page page = riguardo.browsers().signIn("paolo", locale, colours);
        for (String path : paths) {
            page.navigate(riguardo.baseUrl() + path);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.substring(0, 2));
            assertThat(violations(page)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, LIGHT", "en-US, DARK"})
    void thePageForAPersonWithoutARoleHasNone(String locale, ColorScheme colours, Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("ugo", locale, colours);
        assertThat(violations(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"it-IT, LIGHT", "en-US, DARK"})
    void thePagesOfAPartnerHaveNone(String locale, ColorScheme colours, Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("giulia", locale, colours);
        List<String> paths = new ArrayList<>(List.of(
                "/policy",
                "/settings",
                "/settings/tones",
                "/settings/tones/riguardo-it/reminder.warm.lei",
                "/settings/words",
                "/settings/phones",
                "/settings/privacy",
                "/audit",
                "/audit?show=seen",
                "/guide",
                "/guide/drafts",
                "/clients/duplicates",
                "/agreements"));
        paths.add("/clients/"
                + riguardo.api("giulia")
                        .json("clients?size=1")
                        .required("items")
                        .get(0)
                        .required("id")
                        .asText()
                + "/data");
        paths.addAll(mailboxes(riguardo));
        paths(riguardo);
        paths.addAll(List.of("/firm/limitation", "/firm/interest"));
        paths.add("/firm/limitation/" + Imports.clientId(riguardo.api("giulia"), OLD_NAME));
        for (String path : paths) {
            page.navigate(riguardo.baseUrl() + path);
            assertThat(violations(page)).as(path).isEmpty();
        }
    }

    /** The pages about mailboxes, of one whose folders can be chosen and of one that cannot be reached. */
    private static List<String> mailboxes(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("giulia");
        for (String login : List.of("studio", "nessuno-di-noi")) {
            api.post(
                    "mailboxes",
                    "{\"address\": \"" + login + "@leggibile.example\", \"host\": \"127.0.0.1\", \"port\": "
                            + riguardo.imapPort() + ", \"security\": \"NONE\", \"login\": \"" + login
                            + "\", \"password\": \"studio\"}");
        }
        List<String> paths = new ArrayList<>(List.of("/mailboxes/new"));
        for (JsonNode one : api.json("mailboxes").required("items")) {
            if (one.required("address").textValue().endsWith("@leggibile.example")) {
                String id = one.required("id").textValue();
                paths.add("/mailboxes/" + id + "/folders");
                paths.add("/mailboxes/" + id + "/edit");
                paths.add("/mailboxes/" + id + "/sending");
            }
        }
        assertThat(paths).hasSize(7);
        paths.add("/mailboxes");
        paths.add("/mailboxes?done=removed&id=x");
        return paths;
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private static List<String> paths(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        if (Imports.of(api, FILE).isEmpty()) {
            String taxCode = TaxCodes.next();
            List<String> rows = new ArrayList<>();
            rows.add(Samples.row(NAME, taxCode, "RC-1", 12, "info@rigachiara.example"));
            rows.add(Samples.row(NAME, taxCode, "RC-2", -12, "info@rigachiara.example"));
            rows.add(Samples.row("Doppia Riga S.r.l.", TaxCodes.next(), "RC-4", 3, "info@doppiariga.example"));
            rows.add(Samples.row("DOPPIA RIGA SRL", "", "RC-5", 3, "info@doppiariga.example"));
            rows.add(Samples.row(OLD_NAME, TaxCodes.next(), "RC-6", 1_000, "info@rigaantica.example"));
            riguardo.drop(FILE, Samples.list(rows));
            riguardo.drop(CARDS, DuplicatesIT.card("Lettera Chiara", "info@letterachiara.example"));
            riguardo.drop(
                    BAD_FILE,
                    Samples.list(List.of("Senza Data S.r.l.;" + TaxCodes.next() + ";RC-3;non una data;;122,00;;;")));
            mail(riguardo, "info@rigachiara.example", "rc-1");
            mail(riguardo, "ignoto@nessuno.example", "rc-2");
            mail(
                    riguardo,
                    "info@rigachiara.example",
                    "rc-3",
                    "Paghiamo entro fine mese. Abbiamo chiesto la cassa integrazione per tutti.");
        }
        if (Imports.of(api, STRANGE_FILE).isEmpty()) {
            String rows = "Soggetto moroso;Rif.;Emessa il;Valore\nRossi;F-1;25/03/2026;1.200,00\n"
                    + "Verdi;F-2;26/03/2026;80,50\n";
            riguardo.drop(STRANGE_FILE, rows.getBytes(StandardCharsets.UTF_8));
        }
        String strange = Imports.ended(api, STRANGE_FILE).required("id").textValue();
        List<String> intake = intake(riguardo, api);
        String imported = Imports.ended(api, FILE).required("id").textValue();
        Imports.ended(api, CARDS);
        String refused = Imports.ended(api, BAD_FILE).required("id").textValue();
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/worklist/on-hold",
                "/worklist/on-hold?person=paolo&channel=CALL&amount=100",
                "/worklist/done",
                "/week",
                "/week?person=giulia",
                "/week/print",
                "/week/capacity",
                "/clients",
                "/clients/duplicates",
                "/clients/entries",
                "/imports",
                "/layouts",
                "/imports/" + imported,
                "/imports/" + refused,
                "/imports/" + strange,
                "/imports/" + strange + "/layout"));
        paths.addAll(intake);
        paths.add("/clients/" + Imports.clientId(api, NAME));
        paths.add("/clients/" + Imports.clientId(api, NAME) + "?preferred=yes");
        paths.add("/clients/" + Imports.clientId(api, NAME) + "/panel");
        paths.add("/clients/" + Imports.clientId(api, NAME) + "/call");
        paths.add("/clients/" + Imports.clientId(api, NAME) + "/drafts");
        String draft = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(api.post("clients/" + Imports.clientId(api, NAME) + "/drafts", "{}")
                        .body())
                .required("id")
                .textValue();
        paths.addAll(List.of("/drafts/" + draft, "/drafts/" + draft + "/preview"));
        paths.add("/clients/" + Imports.clientId(api, NAME) + "/agreements");
        paths.add("/agreements");
        for (String panel : List.of("/what-if?how=NO_ANSWER&days=20", "/overrule")) {
            paths.add("/clients/" + Imports.clientId(api, NAME) + panel);
        }
        paths.addAll(
                List.of("/policy", "/policy/versions", "/policy/versions/0", "/replay", "/settings", "/mailboxes"));
        paths.addAll(List.of("/firm", "/firm/limitation", "/firm/interest"));
        paths.addAll(List.of("/firm/list/age/181", "/firm/list/silent", "/firm/list/held"));
        paths.add("/firm/interest/clients/" + Imports.clientId(api, OLD_NAME));
        paths.add("/payments");
        paths.add("/payments?view=decided");
        paths.add("/mail/unassigned");
        paths.add("/mail/decided");
        paths.add("/outbox");
        paths.add("/outbox?state=SENT&mine=yes");
        paths.add("/mail/unassigned/"
                + Eventually.eventually(
                                "a mail of an unknown sender waits",
                                () -> api.json("messages/unassigned").required("items"),
                                items -> !items.isEmpty())
                        .get(0)
                        .required("message")
                        .required("id")
                        .textValue());
        paths.add("/meaning/messages/"
                + Eventually.eventually(
                                "the mail about paying is read",
                                () -> api.json("messages?messageId=rc-3@axe.example")
                                        .required("items"),
                                items -> !items.isEmpty())
                        .get(0)
                        .required("id")
                        .textValue());
        paths.add("/settings/words");
        paths.addAll(calls(riguardo, api));
        paths.add("/mail/messages/" + message(riguardo));
        paths.add("/there-is-no-such-page");
        return paths;
    }

    /** Questions about talks and numbers, the pages on which they stand, and what is set about the telephone. */
    private static List<String> calls(Riguardo riguardo, Api api) throws Exception {
        if (Imports.of(api, CALLS).isEmpty()) {
            riguardo.drop(
                    "accessibile-telefono.csv",
                    Samples.list(List.of(Calls.client(
                            CALLER, TaxCodes.next(), "RC-14", 12, "info@voceriga.example", "06 9754 0404"))));
            Imports.ended(api, "accessibile-telefono.csv");
            riguardo.drop(
                    CALLS,
                    Calls.file(List.of(
                            Calls.answered("0697540404", 200, 300),
                            Calls.answered("0697540405", 190, 60),
                            Calls.answered("3499755040", 180, 60),
                            Calls.answered("3499755041", 170, 60))));
        }
        String read = Imports.ended(api, CALLS).required("id").textValue();
        JsonNode waiting = api.json("calls/waiting?size=200").required("items");
        return List.of(
                "/imports/" + read,
                "/",
                "/clients/" + Imports.clientId(api, CALLER),
                "/calls",
                "/calls/" + waiting.get(0).required("id").textValue() + "?text=Riga",
                "/settings/phones");
    }

    /** A message with HTML and an attachment. */
    private static String message(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String path = "messages?messageId=rc-html%40axe.example";
        if (api.json(path).required("items").isEmpty()) {
            String mail =
                    "From: info@rigachiara.example\r\nTo: studio@riguardo.example\r\nMessage-ID: <rc-html@axe.example>\r\n"
                            + "Subject: Con allegato\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                            + "<p>Ecco il <a href=\"https://esempio.example/x\">contratto</a>.</p>\r\n--b\r\n"
                            + "Content-Type: application/pdf; name=contratto.pdf\r\n\r\n%PDF\r\n--b--\r\n";
            riguardo.mail()
                    .append(
                            "INBOX",
                            new MimeMessage(
                                    Session.getInstance(new Properties()),
                                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))),
                            new Date());
        }
        return Eventually.eventually(
                        "the mail with HTML is read", () -> api.json(path).required("items"), items -> !items.isEmpty())
                .get(0)
                .required("id")
                .textValue();
    }

    /** An import in each of its states, and each page about layouts. */
    private static List<String> intake(Riguardo riguardo, Api api) throws Exception {
        if (Imports.of(api, EXPLAINED_FILE).isEmpty()) {
            riguardo.drop(
                    EXPLAINED_FILE,
                    text("Soggetto chiaro;Rif.;Emessa il;Valore\nRossi Chiara S.r.l.;CH-1;25/03/2026;1.200,00\n"
                            + "Verdi Chiara S.r.l.;CH-2;26/03/2026;80,50\n"));
            riguardo.drop(CUT_FILE, text("Cliente;Numero;Data;Importo\nRossi;1;25/03/2026;10"));
            riguardo.drop(EMPTY_FILE, new byte[0]);
            riguardo.drop(
                    WRONG_FILE,
                    Samples.list(
                            List.of(Samples.row("Errata S.r.l.", TaxCodes.next(), "RC-9", 3, "x@errata.example"))));
            riguardo.drop(
                    STATEMENT,
                    text("DATA;VALUTA;DARE;AVERE;DESCRIZIONE OPERAZIONE;CAUSALE ABI\n"
                            + "02/01/2026;02/01/2026;;100,00;BONIFICO DA NESSUNO DI NOTO;48\n"));
            String held = "imports/" + id(api, EXPLAINED_FILE) + "/layout";
            String answers = api.json(held).required("answers").toString();
            api.send("PUT", held, "{\"answers\": " + answers + "}");
            api.post("imports/" + id(api, WRONG_FILE) + "/undo", "");
        }
        Eventually.eventually(
                "the explained file is read",
                () -> Imports.of(api, EXPLAINED_FILE).map(Imports::state).orElse(""),
                "DONE"::equals);
        String layout =
                api.json("layouts").required("items").get(0).required("layout").textValue();
        List<String> paths = new ArrayList<>();
        for (String file : List.of(EXPLAINED_FILE, CUT_FILE, EMPTY_FILE, WRONG_FILE, STATEMENT)) {
            paths.add("/imports/" + id(api, file));
        }
        paths.add("/layouts?done=deleted&layout=" + layout);
        paths.add("/layouts/" + layout + "/change");
        return paths;
    }

    private static String id(Api api, String file) throws Exception {
        Optional<JsonNode> undone =
                Imports.of(api, file).filter(one -> Imports.state(one).equals("UNDONE"));
        JsonNode found = undone.isPresent() ? undone.get() : Imports.ended(api, file);
        return found.required("id").textValue();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void mail(Riguardo riguardo, String from, String id) throws Exception {
        mail(riguardo, from, id, "Buongiorno, una domanda.");
    }

    private static void mail(Riguardo riguardo, String from, String id, String words) throws Exception {
        String text = "From: " + from + "\r\nTo: studio@riguardo.example\r\nSubject: Una domanda\r\nMessage-ID: <" + id
                + "@axe.example>\r\n\r\n" + words + "\r\n";
        riguardo.mail()
                .append(
                        "INBOX",
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                        new Date());
    }
}
