package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.store.MailFolder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A message in the browser: hostile HTML, attachments, the original, proofs, and every sample of strange mail. */
@RiguardoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessagePageIT {

    private static final String STUDIO = "studio@riguardo.example";
    private static final Path CHECKOUT = Path.of(System.getProperty("riguardo.checkout", ".."));
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private static void append(Riguardo riguardo, String folder, byte[] octets) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
        riguardo.mail().append(folder, message, new Date());
    }

    private static void receive(Riguardo riguardo, String id, String more) throws Exception {
        String mail = "From: Anna Prova <anna@pagina.example>\nTo: " + STUDIO + "\nMessage-ID: <" + id
                + "@pagina.example>\nMIME-Version: 1.0\n" + more;
        append(riguardo, "INBOX", mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String key(Riguardo riguardo, String id) throws Exception {
        return find(riguardo, "<" + id + "@pagina.example>").required("id").textValue();
    }

    private static JsonNode find(Riguardo riguardo, String messageId) throws Exception {
        String path = "messages?messageId=" + URLEncoder.encode(messageId, StandardCharsets.UTF_8);
        return eventually(
                        "the mail " + messageId + " is read",
                        () -> riguardo.api("paolo").json(path).required("items"),
                        items -> items.size() == 1)
                .get(0);
    }

    private static String mixed(String name) {
        return "Subject: Contratto\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/related; boundary=r\n\n"
                + "--r\nContent-Type: text/html; charset=utf-8\n\n<p>In <b>allegato</b> <img src=\"cid:logo@x\" alt=\"Logo\"></p>\n"
                + "--r\nContent-Type: image/png; name=logo.png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\n"
                + PIXEL
                + "\n--r--\n--b\nContent-Type: text/html; name=\"" + name
                + "\"\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder()
                        .encodeToString("<script>document.title='ran'</script>".getBytes(StandardCharsets.UTF_8))
                + "\n--b--\n";
    }

    @Test
    @Order(1)
    void hostileHtmlNeitherRunsNorLoadsAnything(Riguardo riguardo) throws Exception {
        List<String> hostile = Files.readAllLines(CHECKOUT.resolve("camel-routes/src/test/resources/hostile-html.txt"));
        assertThat(hostile).hasSizeGreaterThan(50);
        for (int at = 0; at < hostile.size(); at++) {
            receive(
                    riguardo,
                    "ostile-" + at,
                    "Subject: Ostile\nContent-Type: text/html; charset=utf-8\n\n<p>prima</p>" + hostile.get(at) + "\n");
        }
        Page page = riguardo.browsers().signIn("paolo");
        List<String> asked = new ArrayList<>();
        page.context().onRequest(request -> asked.add(request.url()));
        page.onDialog(dialog -> asked.add("dialog " + dialog.message()));
        for (int at = 0; at < hostile.size(); at++) {
            asked.clear();
            String key = key(riguardo, "ostile-" + at);
            page.navigate(riguardo.baseUrl() + "/mail/messages/" + key + "?view=html");
            assertThat(page.frameLocator("iframe.letter").locator("body").textContent())
                    .as(hostile.get(at))
                    .contains("prima");
            assertThat(page.title()).as(hostile.get(at)).isNotEqualTo("ran");
            assertThat(page.frames().get(1).title()).as(hostile.get(at)).isNotEqualTo("ran");
            assertThat(page.frames()).as(hostile.get(at)).hasSize(2);
            assertThat(asked).as(hostile.get(at)).allMatch(url -> url.startsWith(riguardo.baseUrl() + "/"));
            assertThat(asked)
                    .as(hostile.get(at))
                    .filteredOn(url -> url.contains("/mail/"))
                    .containsExactly(
                            riguardo.baseUrl() + "/mail/messages/" + key + "?view=html",
                            riguardo.baseUrl() + "/mail/messages/" + key + "/html");
        }
    }

    @Test
    @Order(2)
    void theFrameHasNoRightsEvenWhereItIsOpenedByItself(Riguardo riguardo) throws Exception {
        receive(riguardo, "cornice", "Subject: Cornice\nContent-Type: text/html\n\n<p>Ciao</p>\n");
        Page page = riguardo.browsers().signIn("paolo");
        Response answer = page.navigate(riguardo.baseUrl() + "/mail/messages/" + key(riguardo, "cornice") + "/html");
        assertThat(answer.headers().get("content-security-policy"))
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    @Order(3)
    void attachmentsAreKnownByNameUntilTheFirmSaysMore(Riguardo riguardo) throws Exception {
        receive(riguardo, "nomi", mixed("../nomi.html"));
        String names = riguardo.baseUrl() + "/mail/messages/" + key(riguardo, "nomi");
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(names);
        assertThat(page.locator(".files li").allTextContents())
                .hasSize(2)
                .anyMatch(name -> name.startsWith("nomi.html"));
        assertThat(page.locator(".files a").count()).isZero();
        assertThat(page.request().get(names + "/attachments/1").status()).isEqualTo(404);

        keep(riguardo, "SERVER");
        assertOpens(page, names + "/attachments/1", "nomi.html");
        keep(riguardo, "DATABASE");
        receive(riguardo, "tenuto", mixed("C:\\\\tenuto.html"));
        String kept = riguardo.baseUrl() + "/mail/messages/" + key(riguardo, "tenuto");
        page.navigate(kept + "?view=html");
        assertThat(page.frameLocator("iframe.letter").locator("img").getAttribute("src"))
                .startsWith("data:image/png;base64,");
        empty(riguardo, "tenuto");
        assertOpens(page, kept + "/attachments/1", "tenuto.html");
        keep(riguardo, "NAMES");
    }

    private static void keep(Riguardo riguardo, String how) {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/settings");
        page.locator("input[name=attachments][value=" + how + "]").check();
        page.locator("section[aria-labelledby=files-title] button.main").click();
        page.waitForURL(Pattern.compile(".*[?]saved=files"));
        assertThat(page.locator("input[name=attachments][value=" + how + "]")).isChecked();
    }

    private static void assertOpens(Page page, String url, String name) {
        APIResponse file = page.request().get(url);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-disposition")).startsWith("attachment; filename=\"" + name + "\"");
        assertThat(file.headers()).containsEntry("content-type", "application/octet-stream");
        assertThat(file.headers()).containsEntry("x-content-type-options", "nosniff");
        assertThat(file.text()).isEqualTo("<script>document.title='ran'</script>");
    }

    private static void empty(Riguardo riguardo, String id) throws Exception {
        MailFolder inbox = riguardo.mail().folder("INBOX");
        for (var stored : inbox.getMessages()) {
            if (("<" + id + "@pagina.example>").equals(stored.getMimeMessage().getMessageID())) {
                stored.setFlag(Flags.Flag.DELETED, true);
            }
        }
        inbox.expunge();
    }

    @Test
    @Order(4)
    void theOriginalIsFetchedFromTheServerAndThatIsNoted(Riguardo riguardo) throws Exception {
        receive(riguardo, "originale", "X-Firma: \u00e8 unica\nSubject: Originale\n\nCiao\n");
        String key = key(riguardo, "originale");
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/mail/messages/" + key);
        page.locator(".originals button").first().click();
        assertThat(page.locator("pre.raw").textContent()).contains("X-Firma: \u00e8 unica", "Message-ID: <originale@");
        assertThat(riguardo.api("giulia").json("audit").toString()).contains("original-fetched");
        assertThat(riguardo.mail().folder("INBOX").getMessages())
                .noneMatch(stored -> stored.getFlags().contains(Flags.Flag.SEEN));

        empty(riguardo, "originale");
        page.navigate(riguardo.baseUrl() + "/mail/messages/" + key);
        page.locator(".originals button").first().click();
        assertThat(page.locator("main")).containsText("Sul server di posta il messaggio non c'è più");
    }

    @Test
    @Order(5)
    void aReceiptOfCertifiedMailIsProofOfTheMessageThatWasSent(Riguardo riguardo) throws Exception {
        String sent = "From: " + STUDIO + "\r\nTo: anna@pec.pagina.example\r\nMessage-ID: <diffida@pagina.example>\r\n"
                + "Subject: Diffida\r\n\r\nTesto.\r\n";
        append(riguardo, "Sent", sent.getBytes(StandardCharsets.UTF_8));
        String receipt = "From: posta-certificata@pec.pagina.example\r\nTo: " + STUDIO
                + "\r\nMessage-ID: <opec7@pagina.example>\r\n"
                + "Date: Tue, 3 Mar 2026 10:00:00 +0100\r\nX-Ricevuta: avvenuta-consegna\r\n"
                + "X-Riferimento-Message-ID: <diffida@pagina.example>\r\nSubject: CONSEGNA: Diffida\r\n\r\n"
                + "Il giorno 03/03/2026 alle ore 10:00:00 (+0100) il messaggio e' stato consegnato.\r\n";
        append(riguardo, "INBOX", receipt.getBytes(StandardCharsets.UTF_8));
        JsonNode proof = find(riguardo, "<opec7@pagina.example>");
        assertThat(proof.required("kind").textValue()).isEqualTo("RECEIPT");
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/mail/messages/" + key(riguardo, "diffida"));
        assertThat(page.locator(".proofs").textContent()).contains("consegnata il", "2026", "(ricevuta PEC)");
        page.navigate(
                riguardo.baseUrl() + "/mail/messages/" + proof.required("id").textValue());
        assertThat(page.locator(".badge.wrap").textContent()).contains("è una prova, non una risposta");
    }

    @Test
    @Order(6)
    void everySampleOfStrangeMailIsTaken(Riguardo riguardo) throws Exception {
        Path samples = CHECKOUT.resolve("../shared/samples/email-mime");
        Assumptions.assumeTrue(
                Files.isDirectory(samples),
                "skipped: there is no folder ../shared/samples/email-mime beside the checkout");
        List<Path> files;
        try (Stream<Path> all = Files.walk(samples)) {
            files = all.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(103);
        int refusedByTheServer = 0;
        for (Path file : files) {
            try {
                append(riguardo, "INBOX", Files.readAllBytes(file));
            } catch (IllegalArgumentException | MessagingException refused) {
                refusedByTheServer++;
            }
        }
        assertThat(refusedByTheServer).isLessThan(5);
        long there = riguardo.mail().folder("INBOX").getMessageCount();
        JsonNode box = eventually(
                "all samples are read",
                () -> riguardo.api("giulia").json("mailboxes").required("items").get(0),
                one -> one.required("messages").longValue() >= there
                        && one.required("read").longValue()
                                == one.required("messages").longValue());
        assertThat(box.path("problem").isMissingNode() || box.path("problem").isNull())
                .isTrue();
        assertThat(Files.readString(riguardo.home().resolve("logs/server.log"))).doesNotContain("is set aside");
    }
}
