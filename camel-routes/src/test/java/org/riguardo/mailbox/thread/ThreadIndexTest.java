package org.riguardo.mailbox.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.thread.ThreadIndex.Ids;
import org.riguardo.mailbox.thread.ThreadIndex.Known;
import org.riguardo.mailbox.thread.ThreadIndex.Places;

class ThreadIndexTest {

    private record Mail(String id, List<String> references) {}

    /** A mailbox kept in memory: ids lead to conversations, an absorbed conversation leads to the one that took it in. */
    private static final class Box {

        private final Map<String, String> byId = new HashMap<>();
        private final Map<String, Known> born = new HashMap<>();
        private final Map<String, String> heads = new HashMap<>();
        private final Map<String, String> placed = new HashMap<>();
        private int count;
        private int batches;

        void add(Mail mail) {
            add(List.of(mail));
        }

        void add(List<Mail> mails) {
            Map<String, Known> met = new HashMap<>();
            List<Ids> ids = mails.stream()
                    .map(mail -> Ids.of(List.of(mail.id()), mail.references()))
                    .toList();
            ids.forEach(one -> Stream.concat(one.own().stream(), one.named().stream())
                    .filter(byId::containsKey)
                    .forEach(id -> met.put(id, born.get(threadOfId(id)))));
            Places places = ThreadIndex.place(ids, met, () -> "t" + count++);
            places.begun().forEach(id -> born.put(id, new Known(id, Instant.ofEpochSecond(batches))));
            batches++;
            heads.putAll(places.absorbed());
            byId.putAll(places.ids());
            for (int at = 0; at < mails.size(); at++) {
                placed.put(mails.get(at).id(), places.threads().get(at));
            }
        }

        private String threadOfId(String id) {
            String thread = byId.get(id);
            while (heads.containsKey(thread)) {
                thread = heads.get(thread);
            }
            return thread;
        }

        String threadOf(String id) {
            String thread = placed.get(id);
            while (heads.containsKey(thread)) {
                thread = heads.get(thread);
            }
            return thread;
        }
    }

    @Test
    void aLateParentJoinsItsAnswersWithoutChangingTheirConversation() {
        Box box = new Box();
        box.add(new Mail("<c>", List.of("<a>", "<b>")));
        String seen = box.threadOf("<c>");
        box.add(new Mail("<a>", List.of()));
        box.add(new Mail("<b>", List.of("<a>")));
        assertThat(List.of(box.threadOf("<a>"), box.threadOf("<b>"), box.threadOf("<c>")))
                .containsOnly(seen);
    }

    @Test
    void twoConversationsThatProveToBeOneKeepTheOlderId() {
        Box box = new Box();
        box.add(new Mail("<a>", List.of()));
        box.add(new Mail("<c>", List.of("<b>")));
        String older = box.threadOf("<a>");
        assertThat(box.threadOf("<c>")).isNotEqualTo(older);
        box.add(new Mail("<b>", List.of("<a>")));
        assertThat(box.threadOf("<c>")).isEqualTo(older);
    }

    @Test
    void oneThatNamesVeryManyIsTogetherWithTheFirstAndTheLastOfThem() {
        List<String> references =
                IntStream.range(0, 5_000).mapToObj(n -> "<" + n + "@x>").toList();
        Ids ids = Ids.of(List.of("<own@x>"), references);
        assertThat(ids.named()).hasSize(100).contains("<0@x>", "<4999@x>").doesNotContain("<2500@x>");
    }

    @Test
    void ofABatchOneMessageMayJoinWhatOthersOfItBegan() {
        Box box = new Box();
        box.add(List.of(new Mail("<c>", List.of("<b>")), new Mail("<a>", List.of()), new Mail("<b>", List.of("<a>"))));
        assertThat(box.threadOf("<a>")).isEqualTo(box.threadOf("<b>")).isEqualTo(box.threadOf("<c>"));
    }

    @Test
    void messagesThatNameEachOtherInACircleAreOneConversation() {
        Box box = new Box();
        box.add(new Mail("<a>", List.of("<b>", "<a>")));
        box.add(List.of(new Mail("<b>", List.of("<c>")), new Mail("<c>", List.of("<a>"))));
        assertThat(box.threadOf("<a>")).isEqualTo(box.threadOf("<b>")).isEqualTo(box.threadOf("<c>"));
    }

    @Property(tries = 300)
    void neitherTheOrderOfArrivalNorTheBatchesMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Mail> mails = mails(30, 60, random);
        Set<Set<String>> expected = connected(mails);
        Collections.shuffle(mails, random);
        assertThat(groups(mails, random)).isEqualTo(expected);
    }

    /** Headers of a mailbox: 50,000 with {@code -Driguardo.headers=50000}, fewer in the usual build. */
    @Test
    void aMailboxInAnyOrderIsPartedInTheSameWay() {
        int count = Integer.getInteger("riguardo.headers", 5_000);
        Random random = new Random(5256);
        List<Mail> mails = mails(count, count + count / 5, random);
        Set<Set<String>> expected = connected(mails);
        for (int order = 0; order < 3; order++) {
            Collections.shuffle(mails, random);
            assertThat(groups(mails, random)).isEqualTo(expected);
        }
    }

    /** Most begin something or answer one of the mails shortly before them; some name mails that nobody has. */
    private static List<Mail> mails(int count, int ids, Random random) {
        List<Mail> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> references = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                int near = Math.floorMod(i - random.nextInt(8), count);
                references.add("<" + (random.nextInt(10) == 0 ? random.nextInt(count, ids) : near) + ">");
            }
            if (random.nextInt(3) == 0) {
                references.clear();
            }
            mails.add(new Mail("<" + i + ">", references));
        }
        return mails;
    }

    /** The partition by searching through all connections, from each mail on. */
    private static Set<Set<String>> connected(List<Mail> mails) {
        Map<String, Set<String>> beside = new HashMap<>();
        for (Mail mail : mails) {
            beside.computeIfAbsent(mail.id(), none -> new HashSet<>());
            for (String reference : mail.references()) {
                beside.get(mail.id()).add(reference);
                beside.computeIfAbsent(reference, none -> new HashSet<>()).add(mail.id());
            }
        }
        Set<String> there = mails.stream().map(Mail::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        Set<Set<String>> groups = new HashSet<>();
        for (Mail mail : mails) {
            Set<String> group = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(mail.id()));
            while (!open.isEmpty()) {
                String id = open.pop();
                if (seen.add(id)) {
                    group.add(id);
                    open.addAll(beside.get(id));
                }
            }
            group.retainAll(there);
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Set<Set<String>> groups(List<Mail> mails, Random random) {
        Box box = new Box();
        int at = 0;
        while (at < mails.size()) {
            int end = Math.min(mails.size(), at + 1 + random.nextInt(1 + mails.size() / 10));
            box.add(mails.subList(at, end));
            at = end;
        }
        Map<String, Set<String>> groups = new HashMap<>();
        for (Mail mail : mails) {
            groups.computeIfAbsent(box.threadOf(mail.id()), any -> new HashSet<>())
                    .add(mail.id());
        }
        return new HashSet<>(groups.values());
    }
}
