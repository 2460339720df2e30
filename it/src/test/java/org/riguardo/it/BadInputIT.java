package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear sentence and a reference that the log has too; never a stack trace. */
@RiguardoTest
class BadInputIT {
    private static final String TRACE = "(?s).*(\\bat [a-z]+\\.[\\w.$]+\\(|Exception|WFLY|RESTEASY\\d).*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clients/no-such-client",
                "clients/%00",
                "clients/..%2f..%2fetc",
                "clients/'%20or%201=1",
                "clients/no-such-client/decision",
                "clients?cursor=nonsense",
                "worklist?size=-1",
                "worklist?size=many",
                "worklist?tab=sideways",
                "imports/no-such-import",
                "messages",
                "threads/none",
                "no-such-thing",
                "audit?cursor=%ff%fe"
            })
    void aWrongQuestionGetsAProblemDocument(String path, Riguardo riguardo) throws Exception {
        problem(riguardo, riguardo.api("paolo").get(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy/evaluate | {",
                "policy/evaluate | []",
                "policy/evaluate | {\"file\": 7}",
                "policy/evaluate | \"\\u0000\"",
                "clients/no-such-client/interactions | {\"channel\": \"PIGEON\", \"direction\": \"OUT\"}",
                "clients/no-such-client/interactions | {\"channel\": \"CALL\", \"direction\": \"OUT\"}",
                "clients/no-such-client/agreements | {\"kind\": \"PROMISE\", \"instalments\": [{\"amount\": \"1e999\"}]}",
                "worklist | {}"
            })
    void aWrongBodyGetsAProblemDocument(String path, String body, Riguardo riguardo) throws Exception {
        problem(riguardo, riguardo.api("paolo").post(path, body));
    }

    @Test
    void theReferenceOfAProblemIsInTheLog(Riguardo riguardo) throws Exception {
        HttpResponse<String> answer = riguardo.api("paolo").post("policy/evaluate", "{");
        String reference =
                new ObjectMapper().readTree(answer.body()).required("reference").textValue();
        assertThat(Files.readString(riguardo.home().resolve("logs/server.log"))).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/clients/no-such-client",
                "/clients/%3Cscript%3E",
                "/imports/no-such-import",
                "/mail/unassigned/no-such-mail",
                "/?person=%00&text=%ff"
            })
    void aWrongAddressGetsAPageThatSaysSo(String path, Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("paolo");
        Response answer = page.navigate(riguardo.baseUrl() + path);
        assertThat(answer.status()).isLessThan(500);
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(page.content()).doesNotMatch(TRACE).doesNotContain("<script>alert");
    }

    @Test
    void aPersonWithoutARoleGetsAPageThatSaysSo(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("ugo");
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(page.locator("main").innerText()).contains("ruolo");
        assertThat(page.content()).doesNotMatch(TRACE);
    }

    @Test
    void aBadFileIsRejectedWithLineAndReasonAndChangesNothing(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        int before = api.json("clients?query=Rovinata").required("items").size();
        riguardo.drop(
                "rovinata.xml", "<FatturaElettronica><Rovinata></FatturaElettronica>".getBytes(StandardCharsets.UTF_8));
        JsonNode rejected = Imports.ended(api, "rovinata.xml");
        assertThat(Imports.state(rejected)).isEqualTo("REJECTED");
        assertThat(rejected.required("problems").get(0).required("reason").textValue())
                .isNotBlank();
        assertThat(rejected.toString()).doesNotMatch(TRACE);
        assertThat(api.json("clients?query=Rovinata").required("items")).hasSize(before);
        eventually(
                "the file and its reports are put away",
                () -> namesIn(riguardo.home().resolve("exports/rejected")),
                names -> names.containsAll(
                        List.of("rovinata.xml", "rovinata.xml.report.json", "rovinata.xml.report.txt")));
    }

    /** The names of all files below a folder; none while something is being put there. */
    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (NoSuchFileException | UncheckedIOException moved) {
            return List.of();
        }
    }

    private static void problem(Riguardo riguardo, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotMatch(TRACE);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.required("title").textValue()).isNotBlank();
        assertThat(problem.required("detail").textValue()).isNotBlank();
        assertThat(problem.required("reference").textValue()).isNotBlank();
    }
}
