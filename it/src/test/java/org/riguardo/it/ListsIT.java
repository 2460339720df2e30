package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists taken along as files, and an import taken back from its page, on the deployed application. */
@RiguardoTest
class ListsIT {
    private static final String FILE = "elenco-da-portare.csv";
    private static final String CLIENT = "=HYPERLINK(1) Portavia S.r.l.";

    private static String id;

    @BeforeAll
    static void aListIsDropped(Riguardo riguardo) throws Exception {
        String taxCode = TaxCodes.next();
        riguardo.drop(
                FILE,
                Samples.list(List.of(
                        Samples.row(CLIENT, taxCode, "PV-1", 40, "info@portavia.example"),
                        Samples.row(CLIENT, taxCode, "PV-2", -10, "info@portavia.example"))));
        id = Imports.ended(riguardo.api("paolo"), FILE).required("id").textValue();
    }

    @Test
    void openItemsComeAsCsvWithoutFormulas(Riguardo riguardo) throws Exception {
        HttpResponse<String> answer = riguardo.api("paolo").get("lists/open-items.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"riguardo-open-items.csv\"");
        assertThat(answer.body()).startsWith("\uFEFFCliente;Partita IVA;").contains("'=HYPERLINK(1) Portavia S.r.l.;");
        assertThat(answer.body().lines()).noneMatch(line -> line.startsWith("="));
    }

    @Test
    void everyListComesInBothKindsAndAnotherKindIsRefused(Riguardo riguardo) throws Exception {
        for (String list : List.of("worklist", "clients", "open-items", "not-read/" + id)) {
            assertThat(riguardo.api("paolo").get("lists/" + list + ".csv").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> book = riguardo.api("paolo").get("lists/" + list + ".xlsx");
            assertThat(book.statusCode()).isEqualTo(200);
            assertThat(book.body()).startsWith("PK");
        }
        assertThat(riguardo.api("paolo").get("lists/clients.exe").statusCode()).isEqualTo(400);
        assertThat(riguardo.api("paolo").get("lists/not-read/unknown.csv").statusCode())
                .isEqualTo(404);
    }

    /** Whatever a name, a number or a value that cannot be read begins with: in no list of either kind is it a formula. */
    @Test
    void noCellOfAnyListIsAFormula(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        List<String> starts = List.of("=1+1", "+39 06", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1");
        List<String> rows = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            String name = "\"" + starts.get(at) + " Formula S.r.l.\"";
            String taxCode = TaxCodes.next();
            rows.add(Samples.row(name, taxCode, "\"" + starts.get(at) + "/26\"", 40, "f" + at + "@formula.example"));
            wrong.add(Samples.row(name, taxCode, "W" + at, 40, "f" + at + "@formula.example")
                    .replaceFirst("\\d\\d/\\d\\d/\\d{4}", "\"" + starts.get(at).replace("\\", "") + "\""));
        }
        riguardo.drop("formule.csv", Samples.list(rows));
        riguardo.drop("formule-sbagliate.csv", Samples.list(wrong));
        assertThat(Imports.state(Imports.ended(api, "formule.csv"))).isEqualTo("DONE");
        JsonNode refused = Imports.ended(api, "formule-sbagliate.csv");
        assertThat(Imports.state(refused)).isEqualTo("REJECTED");
        for (String list : List.of(
                "worklist",
                "clients",
                "open-items",
                "not-read/" + refused.required("id").textValue())) {
            Sheets.noFormula(api.get("lists/" + list + ".csv", "*/*").body(), starts.get(0));
            Sheets.noFormulaInBook(api.get("lists/" + list + ".xlsx", "*/*").body(), starts.get(0));
        }
    }

    @Test
    void whoAcceptsCsvGetsTheListAsCsv(Riguardo riguardo) throws Exception {
        for (String list : List.of("clients", "worklist")) {
            HttpResponse<byte[]> answer = riguardo.api("paolo").get(list, "text/csv");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("\uFEFFCliente;");
        }
    }

    @Test
    void thePageOffersWhatItShows(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients?text=Portavia");
        Download download = page.waitForDownload(
                () -> page.locator(".take a[href*='/lists/clients.csv']").click());
        assertThat(download.suggestedFilename()).isEqualTo("riguardo-clients.csv");
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8).lines())
                .hasSize(2);
    }

    @Test
    void anImportIsTakenBackFromItsPage(Riguardo riguardo) throws Exception {
        String name = "elenco-sbagliato.csv";
        riguardo.drop(
                name,
                Samples.list(List.of(
                        Samples.row("Sbagliata S.r.l.", TaxCodes.next(), "SB-1", 40, "info@sbagliata.example"))));
        String wrong = Imports.ended(riguardo.api("paolo"), name).required("id").textValue();
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/imports/" + wrong);
        page.locator("#take-back").click();
        page.waitForSelector("#import[data-state=UNDONE]");
        eventually(
                "its client is gone",
                () -> riguardo.api("paolo").json("clients?query=Sbagliata").required("items"),
                items -> items.size() == 0);
    }
}
