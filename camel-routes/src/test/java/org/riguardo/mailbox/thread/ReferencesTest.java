package org.riguardo.mailbox.thread;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.Samples;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.mailbox.read.ParsedMessage;

/** The vectors of RFC 5256 THREAD=REFERENCES in the shared samples, with the deletions between them. */
class ReferencesTest {

    private static final DateTimeFormatter ENVELOPE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy[ xx]", Locale.ROOT);

    private final MessageReader reader = new MessageReader(Limits.STANDARD);

    @Test
    void everyVectorIsMetExactly() throws IOException {
        Path folder = Samples.folder("email-threads-imaptest");
        int compared = 0;
        try (JsonReader json = Json.createReader(Files.newBufferedReader(folder.resolve("expected.json")))) {
            for (var test : json.readObject().getJsonObject("tests").entrySet()) {
                compared += run(test.getKey(), folder, test.getValue().asJsonObject());
            }
        }
        assertThat(compared).isEqualTo(14);
    }

    private int run(String name, Path folder, JsonObject test) throws IOException {
        List<ThreadMessage> waiting = new ArrayList<>(messages(folder.resolve(test.getString("mbox"))));
        List<ThreadMessage> mailbox = new ArrayList<>();
        if (!test.getBoolean("messages_are_appended_one_by_one_from_the_mbox")) {
            mailbox.addAll(waiting);
        }
        Set<Integer> deleted = new HashSet<>();
        int compared = 0;
        for (JsonValue value : test.getJsonArray("steps")) {
            JsonObject step = value.asJsonObject();
            String action = step.getString("do", "");
            if (action.equals("append")) {
                mailbox.add(waiting.remove(0));
            } else if (action.startsWith("store")) {
                for (String number : action.split(" ")[1].split(",")) {
                    deleted.add(Integer.parseInt(number));
                }
            } else if (action.equals("expunge")) {
                deleted.stream().sorted((a, b) -> b - a).forEach(number -> mailbox.remove(number - 1));
                deleted.clear();
            } else if (step.getString("command", "").startsWith("thread references")) {
                assertThat(notation(References.thread(numbered(mailbox))))
                        .as(name)
                        .isEqualTo(step.getString("result"));
                compared++;
            }
        }
        return compared;
    }

    private static List<ThreadMessage> numbered(List<ThreadMessage> mailbox) {
        List<ThreadMessage> numbered = new ArrayList<>();
        for (ThreadMessage m : mailbox) {
            numbered.add(new ThreadMessage(numbered.size() + 1, m.id(), m.references(), m.date(), m.subject()));
        }
        return numbered;
    }

    private List<ThreadMessage> messages(Path mbox) throws IOException {
        List<ThreadMessage> messages = new ArrayList<>();
        for (String part : ("\n" + Files.readString(mbox)).split("\nFrom (?=\\S+@\\S+ )")) {
            if (part.isBlank()) {
                continue;
            }
            int end = part.indexOf('\n');
            String arrived = part.substring(part.indexOf(' '), end).strip().replaceAll(" +", " ");
            ParsedMessage parsed = reader.read(part.substring(end + 1).getBytes(StandardCharsets.UTF_8));
            var date = parsed.date() != null
                    ? parsed.date()
                    : ENVELOPE.withZone(ZoneOffset.UTC).parse(arrived, Instant::from);
            messages.add(new ThreadMessage(0, parsed.messageId(), parsed.references(), date, parsed.subject()));
        }
        return messages;
    }

    private static String notation(List<ThreadNode> roots) {
        StringBuilder text = new StringBuilder();
        roots.forEach(root -> text.append('(').append(below(root)).append(')'));
        return text.toString();
    }

    private static String below(ThreadNode node) {
        List<String> children =
                node.children().stream().map(ReferencesTest::below).toList();
        ThreadMessage message = node.message();
        String own = message == null ? "" : message.number() + (children.isEmpty() ? "" : " ");
        return children.size() == 1 ? own + children.get(0) : own + group(children);
    }

    private static String group(List<String> children) {
        return children.isEmpty() ? "" : "(" + String.join(")(", children) + ")";
    }
}
