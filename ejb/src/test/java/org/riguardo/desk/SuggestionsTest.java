package org.riguardo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;

class SuggestionsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final Caller ANNA = new Caller(TestDatabase.FIRM, "anna");

    private final TestDatabase database = TestDatabase.open();
    private final Database shared = Database.of(Jdbi.create(database.handle().getConnection()));
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DecisionKeeper keeper = DecisionKeeper.of(
            shared, ClientFiles.of(shared, Firms.of(shared, new FirmConfig(), clock)), Policies.of(shared), clock);
    private final Suggestions suggestions = Suggestions.of(keeper, Audit.of(shared, clock), shared);

    @BeforeEach
    void aClient() {
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2024, 1, 1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "suggested {0}: {2} {1} about {3} is {4}")
    @CsvSource({
        "CALL,  CALL,    OUT, MONEY,   suggestion-followed",
        "CALL,  MEETING, OUT, SUPPORT, suggestion-followed",
        "CALL,  CALL,    IN,  MONEY,   ",
        "CALL,  LETTER,  OUT, MONEY,   suggestion-overruled",
        "EMAIL, LETTER,  OUT, MONEY,   suggestion-followed",
        "EMAIL, CALL,    OUT, MONEY,   suggestion-overruled",
        "EMAIL, CALL,    OUT, SUPPORT, ",
        "REPLY, CALL,    IN,  ADMIN,   suggestion-followed",
        "THANK, LETTER,  OUT, COURTESY, suggestion-followed",
        "WAIT,  CALL,    OUT, MONEY,   suggestion-overruled",
        "WAIT,  CALL,    OUT, SUPPORT, ",
        "REFER, LETTER,  OUT, MONEY,   suggestion-overruled",
        "NONE,  CALL,    OUT, MONEY,   "
    })
    void aLoggedContactIsHeldAgainstWhatWasSuggested(
            String suggested, Channel channel, Direction direction, Purpose purpose, @Nullable String noted) {
        kept(suggested, 3);

        suggestions.contact(PAOLO, "c1", "x1", contact(channel, direction, purpose));

        assertThat(lines()).isEqualTo(noted == null ? List.of() : List.of(noted));
    }

    @Test
    void withoutAKeptSuggestionThereIsNothingToFollow() {
        suggestions.contact(PAOLO, "c1", "x1", contact(Channel.CALL, Direction.OUT, Purpose.MONEY));

        assertThat(lines()).isEmpty();
    }

    @Test
    void aLineNamesTheSuggestionItsPolicyTheContactAndTheReason() {
        kept("WAIT", 3);

        suggestions.contact(PAOLO, "c1", "x1", contact(Channel.CALL, Direction.OUT, Purpose.MONEY));

        assertThat(detail())
                .contains("\"suggestion\":\"WAIT\"", "\"policyVersion\":3", "\"interaction\":\"x1\"")
                .contains("\"reason\":\"L'ha chiesto \\\"lui\\\".\"");
    }

    @Test
    void whatIsNotFollowedStandsUntilAnotherSuggestionIsMade() {
        kept("CALL", 3);
        audited("decision", "{}");
        assertThat(suggestions.standing(TestDatabase.FIRM, "c1")).isNull();

        suggestions.overruled(PAOLO, "c1", "Torna lunedì.");
        suggestions.overruled(ANNA, "c1", "È in ferie: così più riguardo.");
        assertThat(suggestions.standing(TestDatabase.FIRM, "c1"))
                .isEqualTo(new Overruling("anna", NOW, "È in ferie: così più riguardo."));
        assertThat(suggestions.standing("altro", "c1")).isNull();
        assertThat(suggestions.standing(TestDatabase.FIRM, "c2")).isNull();

        audited("decision", "{}");
        assertThat(suggestions.standing(TestDatabase.FIRM, "c1")).isNull();
    }

    @Test
    void aContactOtherThanSuggestedIsNoReasonThatStands() {
        kept("WAIT", 3);
        suggestions.contact(PAOLO, "c1", "x1", contact(Channel.CALL, Direction.OUT, Purpose.MONEY));

        assertThat(suggestions.standing(TestDatabase.FIRM, "c1")).isNull();
    }

    private void kept(String action, int version) {
        database.handle()
                .execute(
                        "insert into decision (client_id, firm_id, decided_at, policy_version, rank_action, action, name, overdue,"
                                + " currency, document) values ('c1', ?, ?, ?, 1, ?, 'Cliente', 0, 'EUR', ?)",
                        TestDatabase.FIRM,
                        NOW,
                        version,
                        action,
                        "{\"action\":\"" + action + "\",\"events\":[],\"items\":[],\"emailAllowed\":true,"
                                + "\"callAllowed\":true,\"group\":\"ORDINARY\","
                                + "\"groupBecause\":{\"it\":\"Cliente.\",\"en\":\"Client.\"},"
                                + "\"because\":[],\"alerts\":[],\"outlook\":[]}");
    }

    private void audited(String what, String detail) {
        Audit.of(shared, clock).note(TestDatabase.FIRM, Audit.SYSTEM, what, "c1", detail);
    }

    private static ContactLog contact(Channel channel, Direction direction, Purpose purpose) {
        return new ContactLog(
                NOW,
                channel,
                direction,
                purpose,
                purpose == Purpose.MONEY,
                true,
                Set.of(),
                null,
                List.of(),
                "L'ha chiesto \"lui\".");
    }

    private List<String> lines() {
        return database.handle()
                .createQuery("select what from audit_entry order by id")
                .mapTo(String.class)
                .list();
    }

    private String detail() {
        return database.handle()
                .createQuery("select detail from audit_entry order by id desc limit 1")
                .mapTo(String.class)
                .one();
    }
}
