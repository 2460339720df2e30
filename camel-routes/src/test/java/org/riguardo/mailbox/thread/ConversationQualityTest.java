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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.Samples;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.mailbox.read.ParsedMessage;
import org.riguardo.mailbox.thread.ThreadIndex.Ids;

/**
 * How the conversations of this application, which join nothing by subjects, compare by pairs of messages with the answers of RFC 5256 in the shared samples,
 * which do. The vector of a circle of references is parted there, and is one conversation here.
 */
class ConversationQualityTest {

    private static final Pattern GROUP = Pattern.compile("\\d+");

    private final MessageReader reader = new MessageReader(Limits.STANDARD);

    private record Pairs(int both, int ours, int theirs) {

        Pairs plus(Pairs other) {
            return new Pairs(both + other.both, ours + other.ours, theirs + other.theirs);
        }

        double precision() {
            return ours == 0 ? 1 : (double) both / ours;
        }

        double recall() {
            return theirs == 0 ? 1 : (double) both / theirs;
        }
    }

    @Test
    void pairsThatAreTogetherAreSoByTheRfcToo() throws IOException {
        Path folder = Samples.folder("email-threads-imaptest");
        Pairs all = new Pairs(0, 0, 0);
        try (JsonReader json = Json.createReader(Files.newBufferedReader(folder.resolve("expected.json")))) {
            for (var test : json.readObject().getJsonObject("tests").entrySet()) {
                JsonObject one = test.getValue().asJsonObject();
                String answer = firstAnswer(one);
                if (answer != null) {
                    Pairs pairs = compare(messages(folder.resolve(one.getString("mbox"))), answer);
                    System.out.printf(
                            Locale.ROOT,
                            "conversations of %s by pairs: precision %.3f, recall %.3f%n",
                            test.getKey(),
                            pairs.precision(),
                            pairs.recall());
                    all = all.plus(pairs);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "conversations of all vectors by pairs: precision %.3f, recall %.3f%n",
                all.precision(),
                all.recall());
        assertThat(all.ours()).isPositive();
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.8);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.8);
    }

    private static String firstAnswer(JsonObject test) {
        if (test.getBoolean("messages_are_appended_one_by_one_from_the_mbox")) {
            return null;
        }
        JsonValue first = test.getJsonArray("steps").stream()
                .filter(step -> step.asJsonObject().getString("command", "").startsWith("thread references"))
                .findFirst()
                .orElse(null);
        return first == null ? null : first.asJsonObject().getString("result");
    }

    private Pairs compare(List<ParsedMessage> messages, String answer) {
        List<Set<Integer>> theirs = groups(answer);
        Set<String> taken = new HashSet<>();
        List<Ids> ids = new ArrayList<>();
        for (ParsedMessage message : messages) {
            boolean first = message.messageId() == null || taken.add(message.messageId());
            ids.add(Ids.of(first ? message.aliases() : Set.of(), message.references()));
        }
        List<String> threads =
                ThreadIndex.place(ids, Map.of(), new Names()::next).threads();
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < theirs.size(); group++) {
            for (int number : theirs.get(group)) {
                groupOf.put(number, group);
            }
        }
        Pairs pairs = new Pairs(0, 0, 0);
        for (int one = 1; one <= messages.size(); one++) {
            for (int other = one + 1; other <= messages.size(); other++) {
                boolean our = threads.get(one - 1).equals(threads.get(other - 1));
                boolean their = groupOf.containsKey(one) && groupOf.get(one).equals(groupOf.get(other));
                pairs = pairs.plus(new Pairs(our && their ? 1 : 0, our ? 1 : 0, their ? 1 : 0));
            }
        }
        return pairs;
    }

    private static final class Names {
        private int count;

        String next() {
            return "t" + count++;
        }
    }

    /** The groups at the top level of an answer such as {@code (1 2)((3)(4))}. */
    private static List<Set<Integer>> groups(String answer) {
        List<Set<Integer>> groups = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < answer.length(); at++) {
            if (answer.charAt(at) == '(' && depth++ == 0) {
                start = at;
            } else if (answer.charAt(at) == ')' && --depth == 0) {
                Set<Integer> group = new HashSet<>();
                Matcher number = GROUP.matcher(answer.substring(start, at));
                while (number.find()) {
                    group.add(Integer.parseInt(number.group()));
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private List<ParsedMessage> messages(Path mbox) throws IOException {
        List<ParsedMessage> messages = new ArrayList<>();
        for (String part : ("\n" + Files.readString(mbox)).split("\nFrom (?=\\S+@\\S+ )")) {
            if (!part.isBlank()) {
                messages.add(reader.read(part.substring(part.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return messages;
    }
}
