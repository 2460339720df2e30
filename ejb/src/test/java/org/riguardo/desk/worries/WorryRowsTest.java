package org.riguardo.desk.worries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

class WorryRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final TestDatabase database = open();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void aClientAndATalk() {
        database.firm("altro");
        database.client(TestDatabase.FIRM, "c1", null);
        database.handle()
                .execute("insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at)"
                        + " values ('x1', 'studio', 'c1', now(), 'CALL', 'OUT', 'SUPPORT', now())");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatLastsIsNotedOnceAndCanBeOverAndComeBack() {
        String id = rows("studio")
                .heard("c1", List.of(Worry.TAXES, Worry.TAXES), TODAY, null)
                .get(0);
        assertThat(rows("studio").heard("c1", List.of(Worry.TAXES), TODAY, null))
                .isEmpty();

        rows("studio").over("c1", id, TODAY);
        assertThat(rows("studio").of("c1")).extracting(WorryView::lasts).containsExactly(false);

        rows("studio").heard("c1", List.of(Worry.TAXES), TODAY, null);
        assertThat(rows("studio").of("c1")).extracting(WorryView::lasts).containsExactly(true, false);
    }

    @Test
    void takingBackATalkForgetsWhatWasHeardInItAndNothingElse() {
        rows("studio").heard("c1", List.of(Worry.BANK), TODAY, null);
        rows("studio").heard("c1", List.of(Worry.BANK, Worry.WORK), TODAY, "x1");

        rows("studio").withdrawOf("c1", "x1");

        assertThat(rows("studio").of("c1")).extracting(WorryView::worry).containsExactly(Worry.BANK);
    }

    @Test
    void anotherFirmSeesAndChangesNothing() {
        String id = rows("studio").heard("c1", List.of(Worry.BANK), TODAY, null).get(0);

        assertThat(rows("altro").of("c1")).isEmpty();
        assertThatThrownBy(() -> rows("altro").over("c1", id, TODAY)).isInstanceOf(NotFoundProblem.class);
    }

    private WorryRows rows(String firm) {
        return new WorryRows(database.handle(), new Caller(firm, "paolo"), NOW);
    }
}
