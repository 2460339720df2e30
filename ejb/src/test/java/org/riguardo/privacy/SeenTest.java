package org.riguardo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.bank.Payments;
import org.riguardo.clients.Duplicates;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.Done;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxFilter;
import org.riguardo.figures.AgeBand;
import org.riguardo.figures.FirmFigures;
import org.riguardo.figures.PromiseState;
import org.riguardo.firm.Roles;
import org.riguardo.interest.WaivedInterest;
import org.riguardo.ledger.Clients;
import org.riguardo.ledger.Imports;
import org.riguardo.ledger.OpenItems;
import org.riguardo.limitation.Limitation;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.timeline.mail.Assignments;

class SeenTest {

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    /** Where a claim is the point. */
    private static final Map<String, Function<CalledBeans, Object>> CLAIMS = new LinkedHashMap<>();

    /** Where it is not. */
    private static final Map<String, Function<CalledBeans, Object>> DAILY = new LinkedHashMap<>();

    static {
        CLAIMS.put("clients", beans -> beans.get(Clients.class).find(null, null, 50));
        CLAIMS.put("open items", beans -> beans.get(OpenItems.class).page(null, 50));
        CLAIMS.put("interest", beans -> beans.get(WaivedInterest.class).total());
        CLAIMS.put("interest of one", beans -> beans.get(WaivedInterest.class).of("c1"));
        CLAIMS.put("limitation", beans -> beans.get(Limitation.class).list());
        CLAIMS.put("items of an age", beans -> beans.get(FirmFigures.class).ofAge(AgeBand.OLDER, null));
        CLAIMS.put("items of a group", beans -> beans.get(FirmFigures.class).ofGroup(null, null));
        CLAIMS.put("not spoken to", beans -> beans.get(FirmFigures.class).silent(null));
        CLAIMS.put("dashboard", beans -> beans.get(FirmFigures.class).dashboard());
        CLAIMS.put("promises", beans -> Stream.of(PromiseState.values())
                .flatMap(state -> beans.get(FirmFigures.class).promises(state, null).stream())
                .toList());
        CLAIMS.put("agreements", beans -> beans.get(Agreements.class).ofFirm());
        CLAIMS.put("agreements that wait", beans -> beans.get(Agreements.class).waiting());
        CLAIMS.put("movements", beans -> beans.get(Payments.class).decided(null, 50));
        CLAIMS.put("movements of a file", beans -> beans.get(Payments.class).ofImport("run", null, 50));
        CLAIMS.put("lines of a file", beans -> beans.get(Imports.class).documents("run", null, 50));
        DAILY.put("outbox", beans -> beans.get(Outbox.class).page(OutboxFilter.ALL, null, 50));
        DAILY.put("what was done", beans -> beans.get(Done.class).page(WorklistFilter.none(), null, 50));
        DAILY.put("maybe the same client", beans -> beans.get(Duplicates.class).page(null, 50));
        DAILY.put("said of mail", beans -> beans.get(Assignments.class).said());
    }

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.open(), TestDatabase.postgresql());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneWhoseDataWereErasedIsShownToPartnersAloneAndWhereAClaimIsThePoint(TestDatabase database) {
        try (database) {
            rows(database);
            assertThat(naming(database, Roles.STAFF, CLAIMS)).containsExactlyElementsOf(CLAIMS.keySet());
            assertThat(naming(database, Roles.STAFF, DAILY)).containsExactlyElementsOf(DAILY.keySet());

            TestErasure.erase(database, "c1", NOW);

            assertThat(naming(database, Roles.STAFF, CLAIMS)).isEmpty();
            assertThat(naming(database, Roles.STAFF, DAILY)).isEmpty();
            assertThat(naming(database, Roles.PARTNER, CLAIMS)).containsExactlyElementsOf(CLAIMS.keySet());
            assertThat(naming(database, Roles.ADMINISTRATOR, CLAIMS)).containsExactlyElementsOf(CLAIMS.keySet());
            assertThat(naming(database, Roles.PARTNER, DAILY)).isEmpty();
            assertThat(new CalledBeans(database, Clock.fixed(NOW, ZoneOffset.UTC), Roles.STAFF)
                            .get(OpenItems.class)
                            .page(null, 50)
                            .items())
                    .as("another's rows stay")
                    .hasSize(1);
        }
    }

    private static List<String> naming(
            TestDatabase database, String role, Map<String, Function<CalledBeans, Object>> lists) {
        CalledBeans beans = new CalledBeans(database, Clock.fixed(NOW, ZoneOffset.UTC), role);
        List<String> naming = new ArrayList<>();
        lists.forEach((name, list) -> {
            String shown = String.valueOf(list.apply(beans));
            if (shown.contains("Cliente c1") || shown.contains("clientId=c1")) {
                naming.add(name);
            }
        });
        return naming;
    }

    private static void rows(TestDatabase database) {
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2020, 1, 1));
        database.client(TestDatabase.FIRM, "c2", LocalDate.of(2020, 1, 1));
        database.item(TestDatabase.FIRM, "c1", "i1", TODAY.minusYears(3), "1200.00");
        database.item(TestDatabase.FIRM, "c2", "i2", TODAY.minusYears(1), "80.00");
        for (String sql : List.of(
                "update client set name = 'CLIENTE C1' where id = 'c2'",
                "insert into import_run (id, firm_id, name, sha256, state, received_at) values ('run', 'studio', 'f', 'x', 'DONE', :at)",
                "insert into document (id, firm_id, import_id, seq, line, number, type, currency, state, client_id, client_name)"
                        + " values ('d', 'studio', 'run', 1, 1, '1', 'INVOICE', 'EUR', 'BOOKED', 'c1', 'Cliente c1')",
                "insert into bank_entry (id, firm_id, booked_on, amount, currency, remittance, state, reversal, format)"
                        + " values ('b', 'studio', '2026-03-01', 5, 'EUR', '', 'BOOKED', false, 'camt')",
                "insert into bank_entry_source (firm_id, import_id, seq, entry_id, known) values ('studio', 'run', 1, 'b', false)",
                "insert into payment (id, firm_id, client_id, entry_id, received_on, amount, currency)"
                        + " values ('p', 'studio', 'c1', 'b', '2026-03-01', 5, 'EUR')",
                "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, thread_id, direction,"
                        + " sent_at, kind) values ('m', 'studio', 'a', 'INBOX', 1, 1, 'm', 't', 'IN', :at, 'HUMAN')",
                "insert into mail_assignment (id, firm_id, client_id, message_id, assigned_at, assigned_by)"
                        + " values ('s', 'studio', 'c1', 'm', :at, 'anna')",
                "insert into outbox_mail (id, firm_id, client_id, draft_id, revision, state, purpose, recap, items, sender,"
                        + " to_addresses, cc_addresses, subject, body, refs, message_id, approved_at, approved_by, give_up_at,"
                        + " changed_at, changed_by) values ('o', 'studio', 'c1', 'd', 1, 'SENT', 'MONEY', false, '', 'anna', '', '',"
                        + " 's', 'b', '', '<m>', :at, 'anna', :at, :at, 'anna')",
                "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at, logged_by)"
                        + " values ('x', 'studio', 'c1', :at, 'LETTER', 'OUT', 'MONEY', :at, 'anna')",
                "insert into agreement (id, firm_id, client_id, kind, made, items, logged_at, logged_by, state)"
                        + " values ('a', 'studio', 'c1', 'PROMISE', '2026-03-01', 'i1', :at, 'anna', 'MADE')",
                "insert into agreement (id, firm_id, client_id, kind, made, items, logged_at, logged_by, state)"
                        + " values ('w', 'studio', 'c1', 'DEFERRAL', '2026-03-02', 'i1', :at, 'anna', 'WAITING')",
                "insert into instalment (agreement_id, seq, due, amount) values ('a', 1, '2026-03-20', 1200), ('w', 1, '2026-03-25', 1200)")) {
            database.handle().execute(sql.replace(":at", "timestamp with time zone '2026-03-03 10:00:00+00'"));
        }
    }
}
