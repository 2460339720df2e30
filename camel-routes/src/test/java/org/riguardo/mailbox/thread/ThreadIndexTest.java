package org.riguardo.mailbox.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.thread.ThreadIndex.Known;
import org.riguardo.mailbox.thread.ThreadIndex.Place;

class ThreadIndexTest {

    private record Mail(String id, List<String> references) {}

    /** A mailbox kept in memory: ids lead to conversations, an absorbed conversation leads to the one that took it in. */
    private static final class Box {

        private final Map<String, Known> byId = new HashMap<>();
        private final Map<String, String> heads = new HashMap<>();
        private final Map<String, String> placed = new HashMap<>();
        private int count;

        void add(Mail mail) {
            Place place = ThreadIndex.place(List.of(mail.id()), mail.references(), byId, () -> "t" + count);
            Known known = byId.values().stream()
                    .filter(k -> k.id().equals(place.threadId()))
                    .findFirst()
                    .orElse(new Known(place.threadId(), Instant.ofEpochSecond(count)));
            count++;
            place.absorbed().forEach(old -> heads.put(old, place.threadId()));
            byId.replaceAll((id, k) -> place.absorbed().contains(k.id()) ? known : k);
            place.ids().forEach(id -> byId.put(id, known));
            placed.put(mail.id(), place.threadId());
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

    @Property(tries = 300)
    void theOrderOfArrivalDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Mail> mails = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> references = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                references.add("<" + random.nextInt(60) + ">");
            }
            mails.add(new Mail("<" + i + ">", references));
        }
        Set<Set<String>> first = groups(mails);
        Collections.shuffle(mails, random);
        assertThat(groups(mails)).isEqualTo(first);
    }

    private static Set<Set<String>> groups(List<Mail> mails) {
        Box box = new Box();
        mails.forEach(box::add);
        Map<String, Set<String>> groups = new HashMap<>();
        for (Mail mail : mails) {
            groups.computeIfAbsent(box.threadOf(mail.id()), any -> new HashSet<>())
                    .add(mail.id());
        }
        return new HashSet<>(groups.values());
    }
}
