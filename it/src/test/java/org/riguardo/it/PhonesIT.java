package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Records of a phone system become questions, answered by one key, and the decision follows at once. */
@RiguardoTest
class PhonesIT {
    private static final String GATE = "#gates [data-gate=supportive-contact]";

    private static String client(Riguardo riguardo, String name, String phone) throws Exception {
        String taxCode = TaxCodes.next();
        String file = "telefono-" + taxCode + ".csv";
        riguardo.drop(
                file,
                Samples.list(List.of(
                        Calls.client(name, taxCode, "TEL-" + taxCode, 12, "info@" + taxCode + ".example", phone))));
        Api api = riguardo.api("paolo");
        assertThat(Imports.state(Imports.ended(api, file))).isEqualTo("DONE");
        return Imports.clientId(api, name);
    }

    private static JsonNode drop(Riguardo riguardo, String file, String... records) throws Exception {
        riguardo.drop(file, Calls.file(List.of(records)));
        JsonNode ended = Imports.ended(riguardo.api("paolo"), file);
        assertThat(Imports.state(ended)).as(ended.toString()).isEqualTo("DONE");
        return ended;
    }

    @Test
    void aRecordedCallIsAskedAboutOnTheWorklistAndOneKeyAnswers(Riguardo riguardo) throws Exception {
        String name = "Ponte Sonoro S.r.l.";
        String client = client(riguardo, name, "06 9751 0101");
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(page.locator(GATE)).hasCount(0);

        drop(riguardo, "Master.csv", Calls.answered("0697510101", 40, 725));
        page.navigate(riguardo.baseUrl() + "/");
        Locator question = page.locator("li[data-talk]").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(question.locator("legend").first())
                .containsText(Pattern.compile("ha parlato con " + name + " per 12 minuti .*: di che cosa\\?"));
        question.locator("input[value=SUPPORT]").focus();
        page.keyboard().press("m");
        assertThat(question.locator("input[value=MONEY]")).isChecked();
        page.keyboard().press("s");
        assertThat(question.locator("input[value=SUPPORT]")).isChecked();
        assertThat(question.locator("input[name=money][value=no]")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.locator("#notice")).containsText(name + ": sostegno, non si è parlato di soldi");
        assertThat(question).hasCount(0);
        assertThat(page.url()).isEqualTo(riguardo.baseUrl() + "/");
        assertThat(closed(riguardo, client)).isTrue();
        assertThat(alerts(riguardo, client)).doesNotContain("unclassified-contact");

        page.keyboard().press("u");
        assertThat(question).hasCount(1);
        assertThat(closed(riguardo, client)).isTrue();
        assertThat(alerts(riguardo, client)).contains("unclassified-contact");

        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(page.locator(GATE)).isVisible();
        page.keyboard().press("m");
        page.keyboard().press("n");
        page.keyboard().type("Pagano a fine mese");
        page.keyboard().press("Enter");
        assertThat(page.locator("#notice")).containsText(name + ": importi aperti");
        assertThat(page.locator(GATE)).hasCount(0);
        assertThat(page.locator("#timeline")).containsText("Pagano a fine mese");
        assertThat(closed(riguardo, client)).isFalse();
        page.locator("#undo").click();
        assertThat(page.locator(GATE)).isVisible();
        assertThat(page.locator("#timeline")).not().containsText("Pagano a fine mese");
        assertThat(page.locator("li[data-talk]")).hasCount(1);
    }

    @Test
    void anUnknownNumberIsAskedAndOneClickTeachesIt(Riguardo riguardo) throws Exception {
        String name = "Linea Ignota S.r.l.";
        String client = client(riguardo, name, "06 9752 0202");
        drop(
                riguardo,
                "chiamate-ignote.csv",
                Calls.answered("3479755020", 90, 300),
                Calls.answered("3479755020", 70, 60),
                Calls.answered("0697520299", 60, 60));
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/calls");
        Locator waiting =
                page.locator("li[data-call]").filter(new Locator.FilterOptions().setHasText("+39 347 975 5020"));
        assertThat(waiting).hasCount(2);
        waiting.first().locator("a.button").click();
        page.waitForURL("**/calls/*");
        page.locator("#text").fill("Linea Ignota");
        page.locator("#found button").first().click();
        assertThat(page.locator("#notice")).containsText("È di " + name + ": 2 telefonate.");
        assertThat(waiting).hasCount(0);
        assertThat(timeline(riguardo, client)).hasSize(2);
        page.locator("#undo").click();
        assertThat(waiting).hasCount(2);
        assertThat(timeline(riguardo, client)).isEmpty();

        Locator similar =
                page.locator("li[data-call]").filter(new Locator.FilterOptions().setHasText("+39 06 9752 0299"));
        assertThat(similar.locator("form button").first()).containsText("È di " + name);
        similar.locator("form button").first().click();
        assertThat(page.locator("#notice")).containsText("È di " + name + ": 1 telefonata.");
        assertThat(timeline(riguardo, client)).hasSize(1);

        waiting.first().locator("button:has-text('Non è un cliente')").click();
        assertThat(page.locator("#notice")).containsText("non si chiede più");
        assertThat(waiting).hasCount(0);
        drop(riguardo, "chiamate-ignote-2.csv", Calls.answered("3479755020", 50, 30));
        page.navigate(riguardo.baseUrl() + "/calls");
        assertThat(waiting).hasCount(0);
        page.locator("#strangers summary").click();
        page.locator("#strangers li")
                .filter(new Locator.FilterOptions().setHasText("+39 347 975 5020"))
                .locator("button")
                .click();
        assertThat(waiting).hasCount(3);
    }

    @Test
    void anotherProgramStatesCallsAndAnImportIsTakenBackWithTheDecision(Riguardo riguardo) throws Exception {
        String name = "Centralino Esterno S.r.l.";
        String client = client(riguardo, name, "06 9753 0303");
        Api api = riguardo.api("paolo");
        String at = OffsetDateTime.now()
                .minusHours(3)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String call = "{\"id\": \"x-1\", \"at\": \"" + at
                + "\", \"direction\": \"IN\", \"number\": \"06/97530303\", \"talkSeconds\": 180}";
        String body = "{\"calls\": [" + call + ", {\"id\": \"x-2\", \"at\": \"" + at
                + "\", \"direction\": \"IN\", \"number\": \"12\", \"talkSeconds\": 180}]}";
        JsonNode taken = post(api, "calls", body).required("items");
        assertThat(taken.get(0).required("state").textValue()).isEqualTo("NEW");
        assertThat(taken.get(0).required("clientId").textValue()).isEqualTo(client);
        assertThat(taken.get(1).required("field").textValue()).isEqualTo("calls[1].number");
        assertThat(post(api, "calls", body)
                        .required("items")
                        .get(0)
                        .required("state")
                        .textValue())
                .isEqualTo("KNOWN");
        JsonNode question =
                api.json("talks?clientId=" + client).required("items").get(0);
        assertThat(question.required("talkSeconds").intValue()).isEqualTo(180);
        assertThat(closed(riguardo, client)).isTrue();
        JsonNode answered = post(
                api, "talks/" + question.required("interactionId").textValue() + "/answer", "{\"purpose\": \"MONEY\"}");
        assertThat(closed(riguardo, client)).isFalse();
        assertThat(api.send("DELETE", "talks/answers/" + answered.required("id").textValue(), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(closed(riguardo, client)).isTrue();
        assertThat(api.send("DELETE", "calls/x-1", "").statusCode()).isEqualTo(204);
        assertThat(closed(riguardo, client)).isFalse();

        String file = drop(riguardo, "chiamate-da-annullare.csv", Calls.answered("0697530303", 30, 60))
                .required("id")
                .textValue();
        assertThat(closed(riguardo, client)).isTrue();
        post(api, "imports/" + file + "/undo", "{}");
        eventually("the call is gone", () -> timeline(riguardo, client), List::isEmpty);
        assertThat(closed(riguardo, client)).isFalse();
    }

    private static JsonNode post(Api api, String path, String json) throws Exception {
        HttpResponse<String> answer = api.post(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return new ObjectMapper().readTree(answer.body());
    }

    private static boolean closed(Riguardo riguardo, String client) throws Exception {
        JsonNode because =
                riguardo.api("paolo").json("clients/" + client + "/decision").required("because");
        return because.findValuesAsText("rule").contains("supportive-contact");
    }

    private static String alerts(Riguardo riguardo, String client) throws Exception {
        return riguardo.api("paolo")
                .json("clients/" + client + "/decision")
                .required("alerts")
                .toString();
    }

    private static List<String> timeline(Riguardo riguardo, String client) throws Exception {
        return riguardo.api("paolo")
                .json("clients/" + client + "/timeline")
                .required("items")
                .findValuesAsText("channel");
    }
}
