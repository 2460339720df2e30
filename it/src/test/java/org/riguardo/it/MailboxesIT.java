package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Mailboxes that a partner adds in the browser: what they hold comes to the clients' timelines, and no secret comes out anywhere. */
@RiguardoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailboxesIT {

    private static final String CLIENT = "Caselle Due Venti S.r.l.";
    private static final String FROM = "info@dueventi.example";
    private static final String FILE = "elenco-caselle.csv";

    private static FirmsMail mail;
    private static String client;

    @BeforeAll
    static void aClientAndTwoMailboxes(Riguardo riguardo) throws Exception {
        mail = new FirmsMail();
        riguardo.drop(FILE, Samples.list(List.of(Samples.row(CLIENT, TaxCodes.next(), "DV-1", 20, FROM))));
        Imports.ended(riguardo.api("paolo"), FILE);
        client = Imports.clientId(riguardo.api("paolo"), CLIENT);
        mail.append("nord", "INBOX", from("nord", "dv-1", "Prima domanda"));
        mail.append("nord", "Sent", to("nord", "dv-2", "Risposta dal nord"));
        mail.append("nord", "Trash", from("nord", "dv-cestino", "Nel cestino"));
        mail.append("sud", "INBOX", from("sud", "dv-3", "Domanda al sud"));
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @Test
    @Order(1)
    void aWrongPasswordIsSaidWithWhatToDo(Riguardo riguardo) {
        Page page = add(riguardo, "nord", "sbagliata");
        assertThat(page.locator("#problems")).containsText("localhost rifiuta nome utente o password");
        assertThat(page.content()).doesNotContain("sbagliata");
        page.locator("#problems a.main").click();
        assertThat(page.locator("#host").inputValue()).isEqualTo("localhost");
        assertThat(page.locator("#password").inputValue()).isEmpty();
        page.locator("#password").fill(FirmsMail.PASSWORD);
        page.locator("#mailbox-form button.main").click();
        page.locator("#folders-form button.main").waitFor();
        assertThat(page.locator("input[name=folder]:checked").all().stream().map(box -> box.getAttribute("value")))
                .containsExactlyInAnyOrder("INBOX", "Sent");
        assertThat(page.locator("input[name=folder]").count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Order(2)
    void theMailOfAPasswordAccountComesToTheTimeline(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/mailboxes");
        page.locator(card("nord") + " a.main").click();
        page.locator("#folders-form button.main").click();
        assertThat(page.locator("#notice")).containsText("dai messaggi più recenti");
        awaitMessage(riguardo, "dv-1");
        JsonNode answer = awaitMessage(riguardo, "dv-2");
        assertThat(answer.required("direction").textValue()).isEqualTo("OUT");
        assertThat(answer.required("clientId").textValue()).isEqualTo(client);
        assertThat(messages(riguardo, "dv-cestino")).isEmpty();
        eventually(
                "the list says that all of it is read",
                () -> {
                    page.navigate(riguardo.baseUrl() + "/mailboxes");
                    return page.locator(card("nord")).textContent();
                },
                text -> text.contains("Tutti i 2 messaggi letti"));
    }

    @Test
    @Order(3)
    void anAccountWithTokensIsReadBesideIt(Riguardo riguardo) throws Exception {
        Page page = form(riguardo, "sud");
        page.locator("label:has(input[value=CLIENT_CREDENTIALS])").click();
        page.locator("#tokenEndpoint").fill(mail.endpoint());
        page.locator("#clientId").fill("riguardo");
        page.locator("#clientSecret").fill("non quello");
        page.locator("#mailbox-form button.main").click();
        assertThat(page.locator("#problems")).containsText("ID client o segreto sono sbagliati");
        page.locator("#problems a.main").click();
        page.locator("#clientSecret").fill(FirmsMail.CLIENT_SECRET);
        page.locator("#mailbox-form button.main").click();
        page.locator("#folders-form button.main").click();
        assertThat(awaitMessage(riguardo, "dv-3").required("clientId").textValue())
                .isEqualTo(client);
        assertThat(timeline(riguardo)).contains("Prima domanda", "Domanda al sud");
    }

    @Test
    @Order(4)
    void aPausedMailboxIsNotReadUntilItIsResumed(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/mailboxes");
        page.locator(card("nord") + " button[id^=pause]").click();
        assertThat(page.locator("#notice")).containsText("In pausa");
        eventually(
                "the session of the paused mailbox has ended",
                () -> page.locator(card("nord")).getAttribute("data-state"),
                state -> state.equals("PAUSED"));
        settled(riguardo);
        mail.append("nord", "INBOX", from("nord", "dv-4", "Durante la pausa"));
        settled(riguardo);
        assertThat(messages(riguardo, "dv-4")).isEmpty();
        page.navigate(riguardo.baseUrl() + "/mailboxes");
        page.locator(card("nord") + " button[id^=resume]").click();
        awaitMessage(riguardo, "dv-4");
    }

    @Test
    @Order(5)
    void aRemovedMailboxIsBroughtBackAndItsContactsStay(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/mailboxes");
        page.locator(card("nord") + " button[id^=remove]").click();
        assertThat(page.locator("#notice")).containsText("I contatti che ne vengono restano");
        assertThat(page.locator(card("nord"))).hasCount(0);
        settled(riguardo);
        mail.append("nord", "INBOX", from("nord", "dv-5", "Dopo la rimozione"));
        settled(riguardo);
        assertThat(messages(riguardo, "dv-5")).isEmpty();
        assertThat(timeline(riguardo)).contains("Prima domanda");
        page.locator("#undo").click();
        page.waitForSelector(card("nord"));
        awaitMessage(riguardo, "dv-5");
    }

    @Test
    @Order(6)
    void staffSeesTheMailboxesAndChangesNone(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/mailboxes");
        assertThat(page.locator(card("nord")).count()).isOne();
        assertThat(page.locator("#mailboxes form").count()).isZero();
        assertThat(page.navigate(riguardo.baseUrl() + "/mailboxes/new").status())
                .isEqualTo(200);
        String id = account(riguardo, "nord").required("id").textValue();
        assertThat(riguardo.api("paolo").post("mailboxes/" + id + "/pause", "").statusCode())
                .isEqualTo(403);
        assertThat(riguardo.api("vera").json("mailboxes").required("items")).isEmpty();
        assertThat(riguardo.api("vera").get("mailboxes/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void theApiAddsOneAndRefusesToSendAKeptPasswordElsewhere(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("giulia");
        String settings = "\"address\": \"nord2@caselle.example\", \"host\": \"localhost\", \"port\": " + mail.port()
                + ", \"security\": \"NONE\"";
        var added = api.post(
                "mailboxes",
                "{" + settings + ", \"login\": \"nessuno\", \"password\": \"" + FirmsMail.PASSWORD + "\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id = account(riguardo, "nord2").required("id").textValue();
        var tested = api.post("mailboxes/" + id + "/test", "");
        assertThat(tested.body()).contains("\"reached\":false", "rifiuta nome utente o password");
        var elsewhere = api.send("PUT", "mailboxes/" + id, "{" + settings.replace("localhost", "127.0.0.1") + "}");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("password");
        assertThat(api.send("DELETE", "mailboxes/" + id, "").statusCode()).isEqualTo(204);
    }

    @Test
    @Order(8)
    void anotherFirmHasMailboxesOfItsOwn(Riguardo riguardo) throws Exception {
        Api rita = riguardo.api("rita");
        assertThat(rita.json("mailboxes").required("items")).isEmpty();
        var added = rita.post(
                "mailboxes",
                "{\"address\": \"est@caselle.example\", \"host\": \"localhost\", \"port\": " + mail.port()
                        + ", \"security\": \"NONE\", \"login\": \"est\", \"password\": \"" + FirmsMail.PASSWORD
                        + "\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id =
                rita.json("mailboxes").required("items").get(0).required("id").textValue();
        mail.append("est", "INBOX", from("est", "dv-est", "Di un altro studio"));
        rita.send(
                "PUT",
                "mailboxes/" + id + "/folders",
                "{\"folders\": [\"INBOX\"], \"addresses\": [\"est@caselle.example\"]}");
        String path = "messages?messageId=" + URLEncoder.encode("<dv-est@dueventi.example>", StandardCharsets.UTF_8);
        eventually("the other firm has its mail", () -> rita.json(path).required("items"), found -> found.size() == 1);
        assertThat(messages(riguardo, "dv-est")).isEmpty();
        assertThat(riguardo.api("giulia").get("mailboxes/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(9)
    void aMailboxSendsOnceItsServerLetsItIn(Riguardo riguardo) throws Exception {
        int before = mail.messages();
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/mailboxes");
        assertThat(page.locator(card("nord")).textContent()).contains("Non spedisce");
        page.locator(card("nord") + " a[id^=sending]").click();
        assertThat(page.locator("#host").inputValue()).isEqualTo("localhost");
        page.locator("label:has(input[value=PERSON])").click();
        page.locator("#person").fill("vittoria");
        page.locator("#port").fill(Integer.toString(mail.smtpPort()));
        page.locator("#security").selectOption("NONE");
        page.locator("label:has(input[value=OWN])").click();
        page.locator("#login").fill("nord");
        page.locator("#password").fill("sbagliata");
        page.locator("#sending-form button.main").click();
        assertThat(page.locator("#problems")).containsText("localhost");
        assertThat(page.locator("#problems")).containsText("rifiuta nome utente o password");
        // The page's script brings back what was chosen before; what is chosen before it has run would be lost.
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain("sbagliata");
        page.locator("label:has(input[value=MAILBOX])").click();
        page.locator("#sending-form button.main").click();
        assertThat(page.locator("#notice")).containsText("Non è partito nessun messaggio");
        assertThat(page.locator(card("nord"))).containsText("È l’indirizzo di Vittoria");
        page.locator(card("nord") + " button[id^=test-sending]").click();
        assertThat(page.locator("#notice")).containsText("si può spedire");
        String id = account(riguardo, "nord").required("id").textValue();
        Api api = riguardo.api("giulia");
        assertThat(api.json("mailboxes/" + id)
                        .required("sending")
                        .required("person")
                        .textValue())
                .isEqualTo("vittoria");
        assertThat(riguardo.api("paolo")
                        .send("PUT", "mailboxes/" + id + "/sending", "{}")
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = api.send("PUT", "mailboxes/" + id + "/sending", "{\"host\": \"smtp.ladri.example\"}");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("\"field\":\"password\"");
        page.navigate(riguardo.baseUrl() + "/mailboxes/" + id + "/sending");
        page.locator("#stop-sending").click();
        assertThat(page.locator(card("nord"))).containsText("Non spedisce");
        assertThat(mail.messages()).isEqualTo(before);
    }

    @Test
    @Order(10)
    void noSecretIsAnywhere(Riguardo riguardo) throws Exception {
        List<String> canaries = List.of(FirmsMail.PASSWORD, FirmsMail.CLIENT_SECRET, FirmsMail.TOKEN);
        Page page = riguardo.browsers().signIn("giulia");
        StringBuilder shown = new StringBuilder();
        for (String login : List.of("nord", "sud")) {
            String id = account(riguardo, login).required("id").textValue();
            for (String path : List.of("", "/" + id + "/edit", "/" + id + "/folders", "/" + id + "/sending")) {
                page.navigate(riguardo.baseUrl() + "/mailboxes" + path);
                shown.append(page.content());
            }
            shown.append(riguardo.api("giulia").get("mailboxes/" + id).body());
            shown.append(
                    riguardo.api("giulia").post("mailboxes/" + id + "/test", "").body());
        }
        page.navigate(riguardo.baseUrl() + "/audit");
        shown.append(page.content())
                .append(riguardo.api("giulia").get("mailboxes").body());
        riguardo.restart();
        awaitMessage(riguardo, "dv-1");
        assertThat(shown.toString()).doesNotContain(canaries);
        assertThat(holding(riguardo.home(), canaries)).isEmpty();
    }

    /** The files that hold one of them; the server makes and deletes files meanwhile. */
    private static List<Path> holding(Path home, List<String> canaries) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && holdsOne(file, canaries)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    private static boolean holdsOne(Path file, List<String> canaries) {
        try {
            String octets = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return canaries.stream().anyMatch(octets::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Waits until a message of the other mailbox that came now is here: whatever is read, was. */
    private static void settled(Riguardo riguardo) throws Exception {
        String id = "dv-ora-" + System.nanoTime();
        mail.append("sud", "INBOX", from("sud", id, "Adesso"));
        awaitMessage(riguardo, id);
    }

    private static Page add(Riguardo riguardo, String login, String password) {
        Page page = form(riguardo, login);
        page.locator("#password").fill(password);
        page.locator("#mailbox-form button.main").click();
        return page;
    }

    private static Page form(Riguardo riguardo, String login) {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/mailboxes/new");
        page.locator("#address").fill(login + "@caselle.example");
        page.locator("main form button.main").click();
        assertThat(page.locator("#host").inputValue()).isEqualTo("imap.caselle.example");
        page.locator("#host").fill("localhost");
        page.locator("#port").fill(Integer.toString(mail.port()));
        page.locator("#security").selectOption("NONE");
        page.locator("#login").fill(login);
        return page;
    }

    private static String card(String login) {
        return ".mailbox:has(h2:text-is('" + login + "@caselle.example'))";
    }

    private static JsonNode account(Riguardo riguardo, String login) throws Exception {
        for (JsonNode one : riguardo.api("giulia").json("mailboxes").required("items")) {
            if (one.required("address").textValue().equals(login + "@caselle.example")) {
                return one;
            }
        }
        throw new AssertionError("There is no mailbox " + login);
    }

    private static JsonNode awaitMessage(Riguardo riguardo, String id) throws Exception {
        return eventually("the mail " + id + " is read", () -> messages(riguardo, id), found -> found.size() == 1)
                .get(0);
    }

    private static JsonNode messages(Riguardo riguardo, String id) throws Exception {
        String messageId = URLEncoder.encode("<" + id + "@dueventi.example>", StandardCharsets.UTF_8);
        return riguardo.api("paolo").json("messages?messageId=" + messageId).required("items");
    }

    private static String timeline(Riguardo riguardo) throws Exception {
        return riguardo.api("paolo").json("clients/" + client + "/timeline").toString();
    }

    private static String from(String login, String id, String subject) {
        return mail(FROM, login + "@caselle.example", id, subject);
    }

    private static String to(String login, String id, String subject) {
        return mail(login + "@caselle.example", FROM, id, subject);
    }

    private static String mail(String from, String to, String id, String subject) {
        return "From: " + from + "\nTo: " + to + "\nSubject: " + subject + "\nMessage-ID: <" + id
                + "@dueventi.example>\n\nBuongiorno, " + subject + ".\n";
    }
}
