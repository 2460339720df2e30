package org.riguardo.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;

class CallJoinTest {

    private static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    static CallRecord leg(
            String key,
            Set<String> links,
            Direction direction,
            @Nullable String number,
            @Nullable String extension,
            int from,
            int seconds,
            int talked,
            Reached reached) {
        Instant start = TEN.plusSeconds(from);
        return new CallRecord(
                1,
                key,
                links,
                direction,
                number,
                extension,
                start,
                start.plusSeconds(seconds),
                Duration.ofSeconds(talked),
                reached);
    }

    private static CallRecord in(String key, String link, String extension, int from, int seconds, Reached reached) {
        int talked = reached == Reached.PERSON || reached == Reached.MACHINE ? seconds : 0;
        return leg(key, Set.of(link), Direction.IN, "0612345678", extension, from, seconds, talked, reached);
    }

    @Test
    void aQueueAndATransferAreOneCall() {
        List<JoinedCall> calls = CallJoin.join(List.of(
                in("a", "1.1", "", 0, 20, Reached.MACHINE),
                in("b", "1.1", "101", 20, 15, Reached.NOBODY),
                in("c", "1.1", "102", 40, 60, Reached.PERSON),
                in("d", "1.1", "103", 100, 720, Reached.PERSON)));
        assertThat(calls).hasSize(1);
        JoinedCall call = calls.get(0);
        assertThat(call.extension()).isEqualTo("103");
        assertThat(call.talked()).isEqualTo(Duration.ofSeconds(780));
        assertThat(call.startedAt()).isEqualTo(TEN);
        assertThat(call.endedAt()).isEqualTo(TEN.plusSeconds(820));
        assertThat(call.isConversation(TEN_SECONDS)).isTrue();
        assertThat(call.isAttempt(TEN_SECONDS)).isFalse();
    }

    @Test
    void legsThatOverlapCountOnce() {
        JoinedCall call = CallJoin.join(List.of(
                        in("a", "1.1", "101", 0, 600, Reached.PERSON), in("b", "1.1", "103", 60, 300, Reached.PERSON)))
                .get(0);
        assertThat(call.talked()).isEqualTo(Duration.ofSeconds(600));
    }

    @Test
    void idsJoinByWayOfOthers() {
        CallRecord one = in("a", "1.1", "101", 0, 60, Reached.PERSON);
        CallRecord two = in("b", "1.9", "103", 90, 60, Reached.PERSON);
        CallRecord between =
                leg("c", Set.of("1.1", "1.9"), Direction.IN, "0612345678", "102", 60, 30, 30, Reached.PERSON);
        assertThat(CallJoin.join(List.of(one, two))).hasSize(2);
        assertThat(CallJoin.join(List.of(one, two, between))).hasSize(1);
    }

    @Test
    void aWeakLinkJoinsOnlyWhatLiesTogether() {
        List<JoinedCall> calls = CallJoin.join(List.of(
                in("a", "~SIP/linea-1@2026-03-10", "", 0, 30, Reached.MACHINE),
                in("b", "~SIP/linea-1@2026-03-10", "103", 30, 600, Reached.PERSON),
                in("c", "~SIP/linea-1@2026-03-10", "103", 7_200, 60, Reached.PERSON)));
        assertThat(calls).extracting(call -> call.keys().size()).containsExactly(2, 1);
    }

    @Test
    void aCallForwardedToAMobileIsTheClients() {
        JoinedCall call = CallJoin.join(List.of(
                        in("a", "1.1", "103", 0, 5, Reached.NOBODY),
                        leg("b", Set.of("1.1"), Direction.OUT, "3470000000", "103", 0, 300, 290, Reached.PERSON)))
                .get(0);
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.number()).isEqualTo("0612345678");
        assertThat(call.isConversation(TEN_SECONDS)).isTrue();
    }

    @Test
    void aShortAnswerToAnOutgoingCallIsAnAttempt() {
        JoinedCall call = CallJoin.join(
                        List.of(leg("a", Set.of("1.1"), Direction.OUT, "0612345678", "103", 0, 20, 6, Reached.PERSON)))
                .get(0);
        assertThat(call.isConversation(TEN_SECONDS)).isFalse();
        assertThat(call.isAttempt(TEN_SECONDS)).isTrue();
        JoinedCall failed = CallJoin.join(
                        List.of(leg("a", Set.of("1.1"), Direction.OUT, "0612345678", "103", 0, 2, 0, Reached.NOTHING)))
                .get(0);
        assertThat(failed.isAttempt(TEN_SECONDS)).isFalse();
    }
}
