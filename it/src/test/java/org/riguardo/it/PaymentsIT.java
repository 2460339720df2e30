package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the bank on the deployed application: what is certain is booked, the rest waits for a person, all can be undone. */
@RiguardoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaymentsIT {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1);
    private static final String SURE = "Cantiere Levante S.r.l.";
    private static final String UNSURE = "Officine Ponente S.p.A.";
    private static final String LIST = "elenco-pagamenti.csv";
    private static final String CAMT = "banca-camt.xml";
    private static final String CSV = "banca-lista.csv";

    private static String camt() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                <GrpHdr><MsgId>PIT1</MsgId><CreDtTm>%1$sT20:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>PIT1</Id><CreDtTm>%1$sT20:00:00</CreDtTm><Acct><Id><IBAN>IT60X0542811101000000123456</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%1$s</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1102.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%1$s</Dt></Dt></Bal>
                <Ntry><Amt Ccy="EUR">122.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%1$s</Dt></BookgDt><ValDt><Dt>%1$s</Dt></ValDt>
                <AcctSvcrRef>PIT-1</AcctSvcrRef><BkTxCd><Prtry><Cd>48</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>CANTIERE LEVANTE SRL</Nm></Dbtr></RltdPties>
                <RmtInf><Ustrd>SALDO FATTURA PIT-1</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%1$s</Dt></BookgDt><ValDt><Dt>%1$s</Dt></ValDt>
                <AcctSvcrRef>PIT-2</AcctSvcrRef><BkTxCd><Prtry><Cd>16</Cd></Prtry></BkTxCd></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """
                .formatted(YESTERDAY);
    }

    private static String movements() {
        String day = YESTERDAY.format(DAY);
        return "Data contabile;Data valuta;Causale ABI;Descrizione;Importo\r\n" + day + ";" + day
                + ";48;BONIFICO ORD: OFFICINE PONENTE SPA CAUSALE: GRAZIE;150,00\r\n" + day + ";" + day
                + ";48;BONIFICO ORD: SCONOSCIUTI RIUNITI CAUSALE: REGALO;7,77\r\n";
    }

    private static void dropped(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        if (Imports.of(paolo, LIST).isEmpty()) {
            String unsure = TaxCodes.next();
            riguardo.drop(
                    LIST,
                    Samples.list(List.of(
                            Samples.row(SURE, TaxCodes.next(), "PIT-1", 40, "info@levante.example"),
                            Samples.row(UNSURE, unsure, "PIT-2", 40, "info@ponente.example"),
                            Samples.row(UNSURE, unsure, "PIT-3", 20, "info@ponente.example"))));
        }
        Imports.ended(paolo, LIST);
    }

    private static JsonNode client(Api api, String name) throws Exception {
        return api.json("clients/" + Imports.clientId(api, name));
    }

    private static JsonNode waiting(Api api) throws Exception {
        return StreamSupport.stream(
                        api.json("bank-entries?size=200").required("items").spliterator(), false)
                .filter(entry -> entry.required("text").textValue().contains("OFFICINE PONENTE"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Locator card(Page page) {
        return page.locator("[data-entry]").filter(new Locator.FilterOptions().setHasText("OFFICINE PONENTE"));
    }

    @Test
    @Order(1)
    void aCertainPaymentIsBookedAndChangesWhatIsSuggested(Riguardo riguardo) throws Exception {
        dropped(riguardo);
        Api paolo = riguardo.api("paolo");
        JsonNode before = client(paolo, SURE);
        assertThat(before.required("items")).hasSize(1);
        String id = before.required("id").textValue();
        String suggested = paolo.json("clients/" + id + "/decision").toString();

        riguardo.drop(CAMT, camt().getBytes(StandardCharsets.UTF_8));
        JsonNode report = Imports.ended(paolo, CAMT);
        assertThat(report.required("state").textValue()).isEqualTo("DONE");
        JsonNode total = report.required("accounts").get(0);
        assertThat(total.required("in").textValue()).isEqualTo("122.00");
        assertThat(total.required("out").textValue()).isEqualTo("20.00");
        assertThat(total.required("matched").intValue()).isEqualTo(1);

        assertThat(paolo.json("clients/" + id).required("items")).isEmpty();
        assertThat(paolo.json("clients/" + id + "/decision").toString()).isNotEqualTo(suggested);
        JsonNode entries = paolo.json("imports/" + report.required("id").textValue() + "/entries")
                .required("items");
        assertThat(entries.get(0).required("state").textValue()).isEqualTo("BOOKED");
        assertThat(entries.get(0).required("payment").required("clientName").textValue())
                .isEqualTo(SURE);
        assertThat(entries.get(1).required("state").textValue()).isEqualTo("OUT");
    }

    @Test
    @Order(2)
    void aDoubtfulOneWaitsWithItsCandidatesAndReasonsOfThisFirmAlone(Riguardo riguardo) throws Exception {
        dropped(riguardo);
        Api paolo = riguardo.api("paolo");
        riguardo.drop(CSV, movements().getBytes(StandardCharsets.UTF_8));
        JsonNode report = Imports.ended(paolo, CSV);
        JsonNode total = report.required("accounts").get(0);
        assertThat(total.required("entries").intValue()).isEqualTo(2);
        assertThat(total.required("waiting").intValue()).isEqualTo(1);
        assertThat(total.required("waitingIn").textValue()).isEqualTo("150.00");

        JsonNode entry = waiting(paolo);
        JsonNode first = entry.required("candidates").get(0);
        assertThat(first.required("clientName").textValue()).isEqualTo(UNSURE);
        assertThat(first.required("items")).hasSize(2);
        assertThat(first.required("reasons").toString()).contains("stesso nome");

        Api vera = riguardo.api("vera");
        assertThat(vera.json("bank-entries").required("items")).isEmpty();
        String id = entry.required("id").textValue();
        assertThat(vera.get("bank-entries/" + id).statusCode()).isEqualTo(404);
        assertThat(vera.post("bank-entries/" + id + "/dismissal", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void itIsConfirmedByKeyboardAndTakenBackAgain(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        page.navigate(riguardo.baseUrl() + "/payments");
        assertThat(card(page).locator(".candidate").first()).containsText(UNSURE);
        assertThat(card(page).locator(".reasons").first()).containsText("stesso nome");
        card(page).locator("button.accept").first().focus();
        page.keyboard().press("a");
        page.locator("#notice").waitFor();
        assertThat(page.locator("#notice")).containsText(UNSURE);
        JsonNode booked = client(paolo, UNSURE).required("items");
        assertThat(booked).hasSize(1);
        assertThat(booked.get(0).required("open").textValue()).isEqualTo("94.00");

        page.locator("#undo").focus();
        page.keyboard().press("Enter");
        eventually(
                "both invoices are open again",
                () -> client(paolo, UNSURE).required("items"),
                items -> items.size() == 2
                        && items.findValuesAsText("open").stream().allMatch("122.00"::equals));
        assertThat(waiting(paolo).isMissingNode()).isFalse();
    }

    @Test
    @Order(4)
    void anImportWhoseInvoiceWasPaidLeadsToThePayment(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        String list = Imports.ended(paolo, LIST).required("id").textValue();
        page.navigate(riguardo.baseUrl() + "/imports/" + list);
        page.locator("#take-back").click();
        Locator link = page.locator("#refusal a[href*='/payments/']");
        assertThat(link).containsText("122,00");
        link.click();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#main")).containsText(SURE);
        assertThat(page.locator("#take-back")).isVisible();
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "it-IT, LIGHT, 1280",
        "it-IT, DARK, 390",
        "en-US, LIGHT, 390",
        "en-US, DARK, 1280",
        "it-IT, LIGHT, 390",
        "en-US, DARK, 390"
    })
    void thePagesHaveNoViolation(String locale, ColorScheme colours, int width, Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        String entry = waiting(paolo).required("id").textValue();
        String bank = Imports.ended(paolo, CAMT).required("id").textValue();
        Page page = riguardo.browsers().signIn("paolo", locale, colours);
        page.setViewportSize(width, 844);
        for (String path : List.of(
                "/payments",
                "/payments?view=decided",
                "/payments?view=unrelated",
                "/payments/" + entry,
                "/payments/" + entry + "?client=" + Imports.clientId(paolo, UNSURE),
                "/imports/" + bank)) {
            page.navigate(riguardo.baseUrl() + path);
            page.locator("details.others summary").all().forEach(Locator::click);
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + ": " + rule.getHelp())
                                    .toList())
                    .as(path)
                    .isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path + " fits")
                    .isTrue();
            String name = path.replaceAll("[^a-z]+", "-") + locale + colours + width + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/payments", name))
                    .setFullPage(true));
        }
    }

    @Test
    @Order(6)
    void aFileOfTheBankIsTakenBackWhole(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        String bank = Imports.ended(paolo, CAMT).required("id").textValue();
        page.navigate(riguardo.baseUrl() + "/imports/" + bank);
        assertThat(page.locator("#accounts tbody tr")).containsText("122,00");
        page.locator("#take-back").click();
        page.waitForSelector("#import[data-state=UNDONE]");
        assertThat(client(paolo, SURE).required("items")).hasSize(1);
        assertThat(paolo.json("imports/" + bank + "/entries").required("items")).isEmpty();
    }
}
