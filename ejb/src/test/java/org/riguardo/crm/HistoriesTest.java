package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.db.TestDatabase;

/** Histories of changes on both sides, with answers lost, readings broken off, servers ended in the middle and cursors forgotten: in the end both sides agree. */
class HistoriesTest {

    private static final int STEPS = 45;

    @TempDir
    private Path home;

    TestDatabase database() {
        return TestDatabase.open();
    }

    int histories() {
        return 24;
    }

    @Test
    void inTheEndBothSidesAgreeAndNothingIsDoubled() {
        for (int seed = 1; seed <= histories(); seed++) {
            try (History history = new History(new Office(database(), home), new Random(seed))) {
                history.live();
                history.check("history " + seed);
            }
        }
    }

    /** One history, and what must have come of it. */
    private static final class History implements AutoCloseable {

        private final Office office;
        private final FakeCrm crm;
        private final Random random;
        private final List<String> people = new ArrayList<>();
        private final Map<String, String> theirCalls = new LinkedHashMap<>();
        private final Set<String> ourCalls = new TreeSet<>();
        private final Set<String> removedThere = new HashSet<>();
        private final Set<String> droppedThere = new HashSet<>();
        private int next;
        private Instant at = Instant.parse("2026-03-02T08:00:00Z");

        History(Office office, Random random) {
            this.office = office;
            this.crm = office.crm;
            this.random = random;
            for (int i = 0; i < 3; i++) {
                String vat = "IT0123456789" + i;
                office.client("k" + i, "Cliente " + (char) ('A' + i) + i, vat);
                people.add(crm.add(Office.company("Cliente " + (char) ('A' + i) + i, vat, "06 100000" + i)));
            }
            crm.pageSize = 1 + random.nextInt(4);
            office.set("owners", "PHONES=" + owner() + ",NAME=" + owner());
            assertThat(office.run())
                    .as("what each side alone has before they know each other stays its own")
                    .isTrue();
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(17)) {
                    case 0, 1 -> theirCall();
                    case 2 -> ourCall();
                    case 3 -> theirChange();
                    case 4 -> theirRemoval();
                    case 5 -> theirNumber();
                    case 6 -> crm.loseAnswers = 1 + random.nextInt(3);
                    case 7 -> crm.breakReads = 1 + random.nextInt(3);
                    case 8 -> office.failWork = 1 + random.nextInt(12);
                    case 9 -> crm.refuseWrites = 1 + random.nextInt(2);
                    case 10 -> crm.forgetCursors();
                    case 11 -> crm.reorder = random.nextBoolean();
                    case 12 -> ourNumber();
                    case 13 -> name(random.nextBoolean());
                    case 14 -> office.set("owners", "PHONES=" + owner() + ",NAME=" + owner());
                    case 15 -> choose();
                    default -> office.run();
                }
                if (random.nextInt(3) == 0) {
                    office.run();
                }
            }
            crm.loseAnswers = 0;
            crm.breakReads = 0;
            crm.refuseWrites = 0;
            office.failWork = 0;
            for (int i = 0; i < 3; i++) {
                assertThat(office.run()).isTrue();
            }
            while (choose()) {
                assertThat(office.run()).isTrue();
                assertThat(office.run()).isTrue();
            }
        }

        private Owner owner() {
            return random.nextBoolean() ? Owner.CRM : Owner.RIGUARDO;
        }

        /** A person says of an open difference which side is right; false when there is none. */
        private boolean choose() {
            return office.handle().inTransaction(handle -> {
                List<ConflictRow> open = new ConflictRows(handle, TestDatabase.FIRM)
                        .open(200).stream()
                                .sorted(Comparator.comparing(
                                        one -> one.clientId() + one.field() + one.ours() + one.theirs()))
                                .toList();
                if (open.isEmpty()) {
                    return false;
                }
                AccountRow account =
                        new AccountRows(handle, TestDatabase.FIRM).lock("crm").orElseThrow();
                new Choosing(handle, account, office.now())
                        .choose(open.get(random.nextInt(open.size())), owner(), "paolo");
                return true;
            });
        }

        private void ourNumber() {
            String client = "k" + random.nextInt(people.size());
            List<String> ours = office.phones(client);
            if (!ours.isEmpty() && random.nextBoolean()) {
                office.handle()
                        .execute("delete from client_phone where client_id = ? and number = ?", client, ours.get(0));
            } else {
                String number = "+39011" + (1_000_000 + ++next);
                office.handle()
                        .execute(
                                "insert into client_phone (firm_id, client_id, number, written, source) values (?, ?, ?, ?, 'hand')",
                                TestDatabase.FIRM,
                                client,
                                number,
                                number);
            }
        }

        private void name(boolean ours) {
            int i = random.nextInt(people.size());
            String name = "Cliente " + (char) ('A' + i) + ++next;
            if (ours) {
                office.handle().execute("update client set name = ? where id = ?", name, "k" + i);
            } else {
                CrmContact there = crm.contact(people.get(i));
                crm.change(
                        people.get(i),
                        Office.company(name, there.vatId(), there.phones().toArray(String[]::new)));
            }
        }

        private Instant time() {
            at = at.plus(Duration.ofHours(2));
            return at;
        }

        private void theirCall() {
            String who = people.get(random.nextInt(people.size()));
            String uid = "theirs-" + ++next;
            theirCalls.put(crm.add(Office.activity(Kind.CALL, uid, who, time(), true, uid)), uid);
        }

        private void theirChange() {
            pick(theirCalls.keySet()).ifPresent(id -> {
                CrmActivity before = crm.activities().get(id);
                if (before != null) {
                    crm.change(
                            id,
                            Office.activity(
                                    Kind.CALL,
                                    before.uid(),
                                    before.contactId(),
                                    before.at(),
                                    true,
                                    before.uid() + " " + ++next));
                }
            });
        }

        private void theirRemoval() {
            boolean ours = random.nextBoolean();
            pick(ours ? crm.activities().keySet() : theirCalls.keySet()).ifPresent(id -> {
                CrmActivity before = crm.activities().get(id);
                if (before != null && (!ours || arrived(id))) {
                    removedThere.add(before.uid());
                    crm.removeActivity(id);
                }
            });
        }

        /** Whether Riguardo has heard that what it wrote stands there: what is removed before that, it writes again. */
        private boolean arrived(String remoteId) {
            return !office.texts("select uid from crm_outgoing where remote_id = '" + remoteId + "'")
                    .isEmpty();
        }

        private void theirNumber() {
            int i = random.nextInt(people.size());
            droppedThere.addAll(Values.of(crm.contact(people.get(i)), Field.PHONES));
            crm.change(
                    people.get(i),
                    Office.company(
                            crm.contact(people.get(i)).name(),
                            "IT0123456789" + i,
                            "06 20000" + (10 + random.nextInt(80))));
        }

        private void ourCall() {
            String id = "ours-" + ++next;
            ourCalls.add(id);
            Instant when = time();
            office.handle()
                    .execute(
                            "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                    + " logged_at, logged_by) values (?, ?, ?, ?, 'CALL', 'OUT', 'anna', 'SUPPORT', ?, 'anna')",
                            id,
                            TestDatabase.FIRM,
                            "k" + random.nextInt(people.size()),
                            when.atOffset(ZoneOffset.UTC),
                            when.atOffset(ZoneOffset.UTC));
        }

        private java.util.Optional<String> pick(Set<String> some) {
            List<String> list = List.copyOf(new TreeSet<>(some));
            return list.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(list.get(random.nextInt(list.size())));
        }

        void check(String which) {
            everyCallIsOneContact(which);
            everyContactIsOneActivity(which);
            bothSidesSayTheSame(which);
            assertThat(office.texts("select id from crm_conflict where chosen is null"))
                    .as(which)
                    .isEmpty();
            int written = crm.written;
            List<String> before = office.contacts();
            assertThat(office.run()).isTrue();
            assertThat(crm.written).as(which + ": nothing is left to write").isEqualTo(written);
            assertThat(office.contacts()).as(which).isEqualTo(before);
        }

        private void everyCallIsOneContact(String which) {
            Set<String> standing = new TreeSet<>();
            crm.activities().values().stream()
                    .filter(one -> one.uid().startsWith("theirs-"))
                    .forEach(one -> standing.add(one.subject()));
            List<String> taken =
                    office.texts("select note from interaction where withdrawn_at is null and logged_by = 'crm'");
            assertThat(taken).as(which).doesNotHaveDuplicates().containsAll(standing);
            List<String> facts = taken.stream().map(note -> note.split(" ")[0]).toList();
            assertThat(facts).as(which + ": a call is one contact").doesNotHaveDuplicates();
            assertThat(theirCalls.values()).as(which).containsAll(facts);
        }

        private void everyContactIsOneActivity(String which) {
            List<String> uids = crm.activities().values().stream()
                    .map(CrmActivity::uid)
                    .filter(uid -> uid.startsWith("riguardo-"))
                    .toList();
            assertThat(uids).as(which + ": an activity is written once").doesNotHaveDuplicates();
            Set<String> wanted = new TreeSet<>();
            ourCalls.forEach(id -> wanted.add("riguardo-i-" + id));
            wanted.removeAll(removedThere);
            assertThat(new TreeSet<>(uids)).as(which).isEqualTo(wanted);
        }

        private void bothSidesSayTheSame(String which) {
            for (int i = 0; i < people.size(); i++) {
                CrmContact there = crm.contact(people.get(i));
                Set<String> theirs = Values.of(there, Field.PHONES);
                Set<String> ours = new TreeSet<>(office.phones("k" + i));
                assertThat(ours).as(which).containsAll(theirs);
                assertThat(Values.minus(ours, theirs))
                        .as(which + ": what was noted here stays, though it was dropped there")
                        .isSubsetOf(droppedThere)
                        .allMatch(number -> number.startsWith("+39011"));
                assertThat(office.texts("select name from client where id = 'k" + i + "'"))
                        .as(which)
                        .containsExactly(there.name());
            }
        }

        @Override
        public void close() {
            office.close();
        }
    }
}
