package org.riguardo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.clientfile.ClientHistory;
import org.riguardo.clientfile.Known;
import org.riguardo.policy.PolicySettings;

class ReplayTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate DUE = LocalDate.of(2026, 2, 2);
    private static final PolicySettings POLICY = PolicySettings.defaults();

    private final List<Known<Interaction>> contacts = new ArrayList<>();

    @Test
    void anEmailSentTenMinutesAfterASupportiveCallWouldHaveBeenHeld() {
        contact("call", "2026-02-10T10:00", Channel.CALL, Direction.IN, Purpose.SUPPORT);
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);

        ClientReplay replay = replay(POLICY, "2026-02-01", "2026-02-28");

        assertThat(replay.held()).singleElement().satisfies(held -> {
            assertThat(held.interactionId()).isEqualTo("mail");
            assertThat(held.gates()).extracting(Because::rule).contains("supportive-contact");
        });
    }

    @Test
    void anEmailThatThePolicyWouldHaveSentIsNotHeld() {
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);

        assertThat(replay(POLICY, "2026-02-01", "2026-02-28").held()).isEmpty();
        assertThat(replay(POLICY, "2026-02-01", "2026-02-28").contacts()).isEqualTo(1);
        assertThat(replay(POLICY, "2026-02-11", "2026-02-28").contacts()).isZero();
    }

    @Test
    void aCallThatWasLoggedOnlyLaterWasNotKnownThen() {
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);
        Interaction late = interaction("call", "2026-02-10T10:00", Channel.CALL, Direction.IN, Purpose.SUPPORT);
        contacts.add(new Known<>(late, at("2026-02-11T09:00"), null));

        assertThat(replay(POLICY, "2026-02-01", "2026-02-28").held()).isEmpty();
    }

    @Test
    void daysOnWhichACallWasDueAndNobodyCalledAreASilence() {
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);

        ClientReplay replay = replay(POLICY, "2026-02-03", "2026-03-31");

        assertThat(replay.silences()).isNotEmpty().first().satisfies(silence -> {
            assertThat(silence.call().action()).isEqualTo(Action.CALL);
            assertThat(silence.from()).isEqualTo(LocalDate.of(2026, 2, 23));
        });
    }

    @Test
    void aCallThatWasMadeOnSuchADayIsNoSilence() {
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);
        contact("call", "2026-02-24T11:00", Channel.CALL, Direction.OUT, Purpose.MONEY);

        assertThat(replay(POLICY, "2026-02-03", "2026-03-03").silences()).isEmpty();
    }

    @Test
    void aCallThatCameWeeksLateEndsTheSilenceAndDoesNotUndoIt() {
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);
        contact("call", "2026-03-10T11:00", Channel.CALL, Direction.OUT, Purpose.MONEY);

        assertThat(replay(POLICY, "2026-02-03", "2026-03-12").silences())
                .singleElement()
                .satisfies(silence -> {
                    assertThat(silence.from()).isEqualTo(LocalDate.of(2026, 2, 23));
                    assertThat(silence.call().to()).isEqualTo(LocalDate.of(2026, 3, 9));
                });
    }

    @Test
    void aCallThatIsNotYetLateIsNoSilence() {
        contact("mail", "2026-02-10T10:10", Channel.EMAIL, Direction.OUT, Purpose.MONEY);

        assertThat(replay(POLICY, "2026-02-03", "2026-02-24").silences()).isEmpty();
        assertThat(replay(POLICY, "2026-02-03", "2026-02-25").silences()).hasSize(1);
    }

    @Test
    void theStretchesCoverEveryDayOnce() {
        List<Stretch> stretches = replay(POLICY, "2026-02-01", "2026-03-31").stretches();

        assertThat(stretches.get(0).from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(stretches.get(stretches.size() - 1).to()).isEqualTo(LocalDate.of(2026, 3, 31));
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).from())
                    .isEqualTo(stretches.get(i - 1).to().plusDays(1));
            assertThat(stretches.get(i).continues(stretches.get(i - 1))).isFalse();
        }
    }

    @Test
    void aPolicyDoesNotDifferFromItselfAndDiffersFromOneThatIsStopped() {
        var stopped = new PolicySettings(
                ROME,
                true,
                Set.of(),
                List.of(),
                null,
                Map.of(),
                PolicySettings.defaults().strategies());
        List<Stretch> one = replay(POLICY, "2026-02-01", "2026-02-28").stretches();
        List<Stretch> other = replay(stopped, "2026-02-01", "2026-02-28").stretches();

        assertThat(Difference.between(one, one)).isEmpty();
        assertThat(Difference.between(one, other)).isNotEmpty().allSatisfy(difference -> assertThat(
                        difference.other().action())
                .isEqualTo(Action.WAIT));
    }

    private ClientReplay replay(PolicySettings policy, String from, String to) {
        return new Replay(history(), policy).over(LocalDate.parse(from), LocalDate.parse(to));
    }

    private ClientHistory history() {
        var client = new Client(
                "c1",
                "Cliente",
                LocalDate.of(2024, 1, 1),
                "paolo",
                "giulia",
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        TreeMap<Instant, LocalDate> ledger = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            ledger.put(day.atStartOfDay(ROME).toInstant(), day);
        }
        var item = new Item(
                "i1", "1", DUE.minusDays(30), DUE, new BigDecimal("100.00"), new BigDecimal("100.00"), "EUR", false);
        return new ClientHistory(
                client,
                List.of(),
                ledger,
                List.of(new Known<>(item, at("2026-01-03T00:00"), null)),
                List.of(),
                List.of(),
                contacts,
                List.of(),
                List.of());
    }

    private void contact(String id, String at, Channel channel, Direction direction, Purpose purpose) {
        contacts.add(new Known<>(interaction(id, at, channel, direction, purpose), at(at), null));
    }

    private static Interaction interaction(
            String id, String at, Channel channel, Direction direction, Purpose purpose) {
        return new Interaction(
                id, at(at), channel, direction, "paolo", purpose, false, true, Set.of(), false, false, false, false,
                null, null, List.of());
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ROME).toInstant();
    }
}
