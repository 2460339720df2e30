package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.timeline.calls.TakenCall.State.KNOWN;
import static org.riguardo.timeline.calls.TakenCall.State.NEW;
import static org.riguardo.timeline.calls.TakenCall.State.REFUSED;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.NotFoundProblem;

class GivenRowsTest {

    private final Exchange exchange = new Exchange(database());
    private final Set<String> touched = new LinkedHashSet<>();

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private static GivenCall call(String id, @Nullable String leg, @Nullable String number, int second, int talked) {
        return new GivenCall(
                id,
                leg,
                Exchange.TEN.plusSeconds(second),
                Direction.IN,
                number,
                "103",
                5,
                talked,
                talked > 0 ? Reached.PERSON : Reached.NOBODY);
    }

    private GivenRows rows() {
        return new GivenRows(exchange.handle(), Exchange.FIRM, Exchange.NOW);
    }

    private List<TakenCall> take(GivenCall... calls) {
        return rows().take(List.of(calls), touched);
    }

    @Test
    void eachIsKnownByItsCallersIdAndCountsOnce() {
        exchange.client("rossi", "+390612345678");
        List<TakenCall> taken = take(call("1", null, "06 1234 5678", 0, 60), call("2", null, "06 1234 5678", 600, 60));
        assertThat(taken).extracting(TakenCall::state).containsExactly(NEW, NEW);
        assertThat(taken).extracting(TakenCall::clientId).containsOnly("rossi");
        assertThat(touched).containsExactly("rossi");
        touched.clear();
        List<TakenCall> again = take(call("2", null, "06 1234 5678", 600, 60), call("3", null, "021234567", 900, 30));
        assertThat(again).extracting(TakenCall::state).containsExactly(KNOWN, NEW);
        assertThat(again.get(0).callId()).isEqualTo(taken.get(1).callId());
        assertThat(touched).isEmpty();
        assertThat(exchange.contacts("rossi")).hasSize(2);
        assertThat(exchange.waiting()).hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsRefusedWithItsFieldAndStopsNoOther() {
        List<TakenCall> taken = take(
                call("1", null, "12", 0, 60),
                call("2", null, "0612345678", 10 * 3_600, 60),
                call(" ", null, "0612345678", 0, 60),
                call("4", null, "0612345678", 0, 90_000),
                call("5", null, null, 0, 60),
                call("5", null, null, 0, 61),
                call("5", null, null, 0, 60));
        assertThat(taken)
                .extracting(TakenCall::state)
                .containsExactly(REFUSED, REFUSED, REFUSED, REFUSED, NEW, REFUSED, KNOWN);
        assertThat(taken.stream().filter(one -> one.problem() != null).map(one -> one.problem()
                        .field()))
                .containsExactly("number", "at", "id", "talkSeconds", "id");
        assertThat(take(call("5", null, null, 0, 62)))
                .extracting(TakenCall::state)
                .containsExactly(REFUSED);
        assertThat(exchange.calls()).hasSize(1);
    }

    @Test
    void legsOfOneCallAreOneCall() {
        exchange.client("rossi", "+390612345678");
        List<TakenCall> taken = take(call("a", "7", "0612345678", 0, 20), call("b", "7", "0612345678", 30, 300));
        assertThat(taken.get(0).callId()).isEqualTo(taken.get(1).callId());
        assertThat(exchange.contacts("rossi")).hasSize(1);
        rows().takeBack("b");
        assertThat(exchange.calls()).hasSize(1);
        assertThat(rows().takeBack("a")).containsExactly("rossi");
        assertThat(exchange.contacts("rossi")).isEmpty();
        assertThatThrownBy(() -> rows().takeBack("a")).isInstanceOf(NotFoundProblem.class);
        assertThat(take(call("a", "7", "0612345678", 0, 20)))
                .extracting(TakenCall::state)
                .containsExactly(NEW);
    }

    @Test
    void aCallThatAFileStatesTooCountsOnce() {
        exchange.client("rossi", "+390612345678");
        exchange.keep("i1", Exchange.in("a", "1.1", "0612345678", 0, 720));
        take(call("x", null, "+39 06 1234 5678", 20, 700));
        assertThat(exchange.contacts("rossi")).hasSize(1);
        exchange.takeBack("i1");
        assertThat(exchange.contacts("rossi")).hasSize(1);
    }

    @Test
    void anotherFirmMayUseTheSameIds() {
        take(call("1", null, "0612345678", 0, 60));
        exchange.handle()
                .execute(
                        "insert into firm (id, name, zone, default_owner) values ('other', 'x', 'Europe/Rome', 'vera')");
        GivenRows theirs = new GivenRows(exchange.handle(), "other", Exchange.NOW);
        assertThat(theirs.take(List.of(call("1", null, "0612345678", 0, 60)), touched))
                .extracting(TakenCall::state)
                .containsExactly(NEW);
        theirs.takeBack("1");
        assertThat(exchange.waiting()).hasSize(1);
    }
}
