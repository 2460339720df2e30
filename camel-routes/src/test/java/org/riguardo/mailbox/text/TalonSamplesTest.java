package org.riguardo.mailbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.Samples;
import org.riguardo.mailbox.read.HtmlText;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;

/**
 * The golden values of the talon samples; their answers keep signatures, so these are taken off both sides. One of 23 differs on purpose: where a name
 * stands in the same element as the rule below it, talon loses the name.
 */
class TalonSamplesTest {

    private final Path folder = Samples.folder("email-replies-talon");

    @Test
    void quotationsAreFoundAsTalonFindsThem() throws IOException {
        List<String> different = new ArrayList<>();
        JsonObject files;
        try (JsonReader json = Json.createReader(Files.newBufferedReader(folder.resolve("expected.json")))) {
            files = json.readObject().getJsonObject("files");
        }
        for (String name : files.keySet()) {
            JsonObject golden = files.getJsonObject(name);
            String text = name.endsWith(".eml")
                    ? new MessageReader(Limits.STANDARD)
                            .read(Files.readAllBytes(folder.resolve(name)))
                            .text()
                    : HtmlText.of(Files.readString(folder.resolve(name)));
            String expected = golden.getString("plain_reply", golden.getString("html_reply_text_ws_stripped", ""));
            if (expected.isEmpty()) {
                expected = golden.getString("html_reply_ws_stripped").replaceAll("<[^>]*>", "");
            }
            if (!squeezed(NewText.of(text)).equals(squeezed(NewText.of(expected)))) {
                different.add(name + ": " + squeezed(NewText.of(text)));
            }
        }
        assertThat(files).hasSize(23);
        assertThat(different)
                .singleElement()
                .asString()
                .startsWith("reply-separated-by-hr.html")
                .contains("Bob");
    }

    @Test
    void signaturesAreFoundWhereTheyCannotBeMistaken() throws IOException {
        int found = 0;
        List<Path> bodies = Samples.files("email-replies-talon/signature/emails/stripped", "_body");
        for (Path body : bodies) {
            Path signature = body.resolveSibling(body.getFileName().toString().replace("_body", "_signature"));
            String text = Files.readString(body).replace("#sig#", "");
            String expected = text.strip();
            String below = Files.readString(signature).replace("#sig#", "").strip();
            expected = expected.substring(0, expected.length() - below.length());
            found += squeezed(NewText.of(text)).equals(squeezed(expected)) ? 1 : 0;
        }
        assertThat(bodies).hasSize(6);
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s++", "");
    }
}
