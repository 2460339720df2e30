package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words of one client go in through every door; once it is erased none is left in any column or file but what the law has kept. */
@RiguardoTest
@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final String NAME = "Zaffiro Canarino Impianti S.r.l.";
    private static final String TAX_CODE = TaxCodes.next();
    private static final String EMAIL = "info@zaffirocanarino.example";
    private static final String STREET = "Via del Canarino Zaffiro 77";
    private static final String CARD_EMAIL = "altra@zaffirocanarino.example";
    private static final String LIST = "elenco-zaffiro.csv";

    /** What goes; the words are in no other test. */
    private static final List<String> GO = List.of(
            EMAIL,
            CARD_EMAIL,
            STREET,
            "0697714433",
            "06 9771 4433",
            "cnrnota",
            "cnroggetto",
            "cnrcorpo",
            "cnrallegato",
            "cnrbozza",
            "cnrposta",
            "cnrrinvio",
            "cnrconsegna",
            "cnrincontro",
            "cnrpersona");

    /** Where the law has name and number kept: accounting records. */
    private static final Set<String> KEPT = Set.of(
            "client.name",
            "client.name_key",
            "client.tax_code",
            "client.vat_id",
            "document.client_name",
            "document.client_tax_code",
            "document.client_vat_id",
            "document_page.stated",
            "invoice_file.client_tax_code",
            "invoice_file.client_vat_id",
            "bank_entry.party",
            "bank_entry.remittance");

    @Deployment(testable = false)
    static WebArchive scan() {
        return ShrinkWrap.create(WebArchive.class, "riguardo-it-scan.war").addClass(ScanServlet.class);
    }

    @Test
    void wordsThatCameThroughEveryDoorAreGone(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        Api giulia = riguardo.api("giulia");
        giulia.json("worklist");
        String client = files(riguardo);
        desk(paolo, client);
        mail(riguardo, client);
        for (String word : GO) {
            assertThat(columns(riguardo, word)).as(word + " is there before").isNotEmpty();
        }

        HttpResponse<String> asked = giulia.post("clients/" + client + "/erasure", "{\"name\": \"" + NAME + "\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(400);
        assertThat(asked.body()).contains("files");
        JsonNode preview = giulia.json("clients/" + client + "/erasure");
        assertThat(preview.required("files").findValuesAsText("name"))
                .contains(LIST, "zaffiro.zip", "zaffiro.vcf", "zaffiro.ics", "zaffiro-camt.xml", "zaffiro-calls.csv");
        HttpResponse<String> erased =
                giulia.post("clients/" + client + "/erasure", "{\"name\": \"" + NAME + "\", \"files\": true}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);

        gone(riguardo);
        assertThat(inFiles(riguardo.home(), List.of(NAME, TAX_CODE))).isEmpty();
        assertThat(inFiles(riguardo.home(), GO)).isEmpty();
        JsonNode imported = Imports.of(paolo, LIST).orElseThrow();
        assertThat(imported.toString()).contains("tolto dalla cartella").doesNotContain(NAME);

        riguardo.drop("zaffiro-2.vcf", card("Un’altra"));
        riguardo.drop("zaffiro-2.ics", calendar(2));
        riguardo.drop("zaffiro-2.csv", list("ZC-9"));
        for (String file : List.of("zaffiro-2.vcf", "zaffiro-2.ics", "zaffiro-2.csv")) {
            assertThat(Imports.state(Imports.ended(paolo, file))).as(file).isEqualTo("DONE");
        }
        gone(riguardo);
        assertThat(giulia.json("clients/" + client).required("addresses")).isEmpty();
    }

    private static void gone(Riguardo riguardo) throws Exception {
        for (String word : GO) {
            assertThat(columns(riguardo, word)).as(word).isEmpty();
        }
        Set<String> kept = columns(riguardo, NAME);
        kept.addAll(columns(riguardo, TAX_CODE));
        assertThat(kept).isNotEmpty().isSubsetOf(KEPT);
    }

    private static String files(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        riguardo.drop(LIST, list("ZC-1"));
        Imports.ended(api, LIST);
        String client = Imports.clientId(api, NAME);
        done(api, "clients/" + client + "/hand-over", "{\"to\": \"giulia\", \"note\": \"cnrconsegna\"}");
        done(
                api,
                "clients/" + client + "/snooze",
                "{\"until\": \"" + TODAY.plusDays(20) + "\", \"reason\": \"cnrrinvio\"}");
        Samples.Invoice invoice = Samples.invoice(NAME, TAX_CODE, "ZC-2");
        riguardo.drop(invoice.fileName(), invoice.content());
        riguardo.drop("zaffiro.zip", zip("dentro.csv", list("ZC-3")));
        riguardo.drop("zaffiro.vcf", card("cnrpersona"));
        riguardo.drop("zaffiro.ics", calendar(1));
        riguardo.drop("zaffiro-camt.xml", statement());
        riguardo.drop("zaffiro-calls.csv", Calls.file(List.of(Calls.answered("0697714433", 50, 300))));
        for (String file : List.of(
                invoice.fileName(),
                "zaffiro.zip",
                "zaffiro.vcf",
                "zaffiro.ics",
                "zaffiro-camt.xml",
                "zaffiro-calls.csv")) {
            JsonNode ended = Imports.ended(api, file);
            assertThat(Imports.state(ended)).as(ended.toString()).isEqualTo("DONE");
        }
        return client;
    }

    private static void desk(Api api, String client) throws Exception {
        String at = "clients/" + client;
        done(
                api,
                at + "/interactions",
                "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"purpose\": \"MONEY\","
                        + " \"moneyMentioned\": true, \"note\": \"cnrnota: paga a fine mese\"}");
        done(api, at + "/worries", "{\"worry\": \"LIQUIDITY\"}");
        String draft = "drafts/"
                + new ObjectMapper()
                        .readTree(done(api, at + "/drafts", "{\"kind\": \"FREE\"}"))
                        .required("id")
                        .textValue();
        assertThat(api.send("PATCH", draft, "{\"subject\": \"cnrbozza\", \"text\": \"cnrposta\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.post(draft + "/send", "{\"whenAllowed\": true}").statusCode())
                .as("waits, or is held")
                .isIn(200, 409);
    }

    private static String done(Api api, String path, String json) throws Exception {
        HttpResponse<String> answer = api.post(path, json);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private static void mail(Riguardo riguardo, String client) throws Exception {
        String text = "From: Zaffiro <" + EMAIL + ">\nTo: studio@riguardo.example\nMessage-ID: <zaffiro-1@it.example>\n"
                + "Subject: cnroggetto\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\ncnrcorpo, ci sentiamo.\n--b\nContent-Type: text/plain; name=cnrallegato.txt\n"
                + "Content-Disposition: attachment; filename=cnrallegato.txt\n\ncnrallegato\n--b--\n";
        riguardo.mail()
                .append(
                        "INBOX",
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(
                                        text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))),
                        new Date());
        String path = "messages?messageId=" + URLEncoder.encode("<zaffiro-1@it.example>", StandardCharsets.UTF_8);
        eventually(
                "the mail is the client's",
                () -> riguardo.api("paolo").json(path).required("items").toString(),
                found -> found.contains(client));
    }

    private static byte[] list(String number) {
        return Samples.list(List.of(Calls.client(NAME, TAX_CODE, number, 40, EMAIL, "06 9771 4433")));
    }

    private static byte[] card(String person) {
        return bytes(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + person + ";;;;\r\nFN:" + person + "\r\nORG:" + NAME + "\r\nEMAIL:"
                        + CARD_EMAIL + "\r\nEMAIL:" + EMAIL + "\r\nTEL:06 9771 4433\r\nADR:;;" + STREET
                        + ";Roma;;00100;Italia\r\nEND:VCARD\r\n");
    }

    private static byte[] calendar(int version) {
        String day = TODAY.minusDays(3).format(DateTimeFormatter.BASIC_ISO_DATE);
        return bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//it//it\r\nBEGIN:VEVENT\r\nUID:zaffiro-1\r\nSEQUENCE:"
                + version
                + "\r\nDTSTAMP:" + day + "T080000Z\r\nDTSTART:" + day + "T090000Z\r\nDTEND:" + day
                + "T100000Z\r\nSUMMARY:cnrincontro\r\nORGANIZER:mailto:studio@riguardo.example\r\nATTENDEE:mailto:"
                + EMAIL
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    private static byte[] statement() {
        return bytes(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                                + "<BkToCstmrStmt><GrpHdr><MsgId>ZAF1</MsgId><CreDtTm>%1$sT20:00:00</CreDtTm></GrpHdr>"
                                + "<Stmt><Id>ZAF1</Id><CreDtTm>%1$sT20:00:00</CreDtTm><Acct><Id><IBAN>IT60X0542811101000000123456</IBAN></Id></Acct>"
                                + "<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%1$s</Dt></Dt></Bal>"
                                + "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1122.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%1$s</Dt></Dt></Bal>"
                                + "<Ntry><Amt Ccy=\"EUR\">122.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%1$s</Dt></BookgDt><ValDt><Dt>%1$s</Dt></ValDt>"
                                + "<AcctSvcrRef>ZAF-1</AcctSvcrRef><BkTxCd><Prtry><Cd>48</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%2$s</Nm></Dbtr></RltdPties>"
                                + "<RmtInf><Ustrd>SALDO FATTURA ZC-1 %2$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>")
                        .formatted(TODAY.minusDays(1), NAME));
    }

    private static Set<String> columns(Riguardo riguardo, String word) throws Exception {
        URI address = URI.create(riguardo.baseUrl().replaceAll("/riguardo$", "/riguardo-it-scan/scan?word=")
                + URLEncoder.encode(word, StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new TreeSet<>(
                answer.body().isEmpty() ? List.of() : List.of(answer.body().split("\n")));
    }

    /** The files that hold one of the words, in archives too. */
    private static List<String> inFiles(Path home, List<String> words) throws Exception {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("exports", "work", "logs/server.log")) {
            try (Stream<Path> files =
                    Files.exists(home.resolve(folder)) ? Files.walk(home.resolve(folder)) : Stream.<Path>of()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = (file + text(Files.readAllBytes(file))).toLowerCase(Locale.ROOT);
                    words.stream()
                            .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                            .forEach(word -> found.add(home.relativize(file) + ": " + word));
                }
            }
        }
        return found;
    }

    private static String text(byte[] bytes) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                while (zip.getNextEntry() != null) {
                    zip.transferTo(all);
                }
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
