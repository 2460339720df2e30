package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.problem.InputProblem;

/** Drafts that people change: one at a time, nothing they wrote is lost, no header slips in. */
class EditingTest extends DraftsCase {

    @Test
    void ofTwoWhoEditTheSecondIsToldAndNothingIsLost() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        EditOutcome anna =
                desk.as("anna").editing().edit(draft.id(), draft.life().revision(), edit(draft, "di Anna"));
        EditOutcome paolo =
                desk.as("paolo").editing().edit(draft.id(), draft.life().revision(), edit(draft, "di Paolo"));

        assertThat(anna).isInstanceOf(EditOutcome.Saved.class);
        assertThat(paolo).isInstanceOfSatisfying(EditOutcome.Overtaken.class, overtaken -> {
            assertThat(overtaken.by()).isEqualTo("anna");
            assertThat(overtaken.now().draft().letter().body()).isEqualTo("di Anna");
        });
        assertThat(desk.drafts().get(draft.id()).draft().life().revision()).isEqualTo(2);
    }

    @Test
    void anotherToneRefillsOnlyWhatThePersonHasNotWritten() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft formal = saved(desk.editing().reword(draft.id(), 1, Tone.FORMAL, Form.TU, null, false));
        assertThat(formal.letter().body()).contains("Ti chiedo per cortesia");

        Draft own = saved(desk.editing().edit(formal.id(), formal.life().revision(), edit(formal, "Parole mie.")));
        EditOutcome warm = desk.editing().reword(own.id(), own.life().revision(), Tone.WARM, null, null, false);
        assertThat(warm).isInstanceOfSatisfying(EditOutcome.Saved.class, saved -> {
            assertThat(saved.textKept()).isTrue();
            assertThat(saved.draft().draft().letter().body()).isEqualTo("Parole mie.");
            assertThat(saved.draft().draft().letter().subject()).startsWith("Quando hai un momento");
        });
        Draft kept = saved(warm);
        assertThat(saved(desk.editing().reword(kept.id(), kept.life().revision(), null, null, null, true))
                        .letter()
                        .body())
                .contains("spero che tu stia bene");
    }

    @Test
    void whatChangedSinceIsSaidBeforeItLeavesAndOneClickFillsAnew() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();
        desk.sql("update item set open_amount = 200 where id = 'c1-1'");
        desk.database.item(TestDatabase.FIRM, "c1", "c1-9", Desktop.TODAY.minusDays(1), "50.00");

        DraftView stale = desk.drafts().get(draft.id());
        assertThat(stale.changes().stream().map(change -> change.it()))
                .containsExactlyInAnyOrder(
                        "Ora restano aperti 200,00\u00a0€: documento c1-1.",
                        "Nel frattempo si è aggiunto: documento c1-9.");

        Draft fresh = saved(desk.editing().reword(draft.id(), 1, null, null, null, false));
        assertThat(fresh.letter().body())
                .contains("restano 200,00\u00a0€ su 1.200,00\u00a0€")
                .contains("c1-9");
        assertThat(desk.drafts().get(draft.id()).changes()).isEmpty();
    }

    @Test
    void whatWasPaidIsSaidToo() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();
        Draft own = saved(
                desk.editing().edit(draft.id(), 1, edit(draft, draft.letter().body() + "\nP.S.")));
        desk.sql("update item set open_amount = 0, settled_on = ? where id = 'c1-1'", Desktop.TODAY);

        assertThat(desk.drafts().get(own.id()).changes().get(0).it()).isEqualTo("Non è più da pagare: documento c1-1.");
        assertThat(((EditOutcome.Saved)
                                desk.editing().stillRight(own.id(), own.life().revision()))
                        .draft()
                        .changes())
                .isEmpty();
    }

    @Test
    void aDraftThatWasPutAwayComesBack() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft away = saved(desk.editing().discard(draft.id(), 1));
        assertThat(away.life().state()).isEqualTo(Draft.State.DISCARDED);
        assertThat(desk.drafts().open("c1")).isEmpty();
        assertThat(desk.dispatch().send(draft.id(), 2, false)).isInstanceOf(SendOutcome.AlreadyHandled.class);
        assertThat(saved(desk.editing().restore(draft.id(), away.life().revision()))
                        .life()
                        .state())
                .isEqualTo(Draft.State.OPEN);
    }

    @Test
    void headersCannotBeInjected() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        for (String subject : List.of("a\nBcc: x@y.it", "a\r\nb", "a\u2028b", "a\u0000b", "a\u760db")) {
            assertThatThrownBy(() -> desk.editing()
                            .edit(draft.id(), 1, new Edit(draft.letter().to(), List.of(), subject, "x", false)))
                    .isInstanceOf(InputProblem.class);
        }
        for (String to : List.of("a@b.it\nBcc: c@d.it", "a@b.it,c@d.it", "A <a@b.it>", "nobody")) {
            assertThatThrownBy(
                            () -> desk.editing().edit(draft.id(), 1, new Edit(List.of(to), List.of(), "a", "x", false)))
                    .isInstanceOf(InputProblem.class);
        }
    }

    @Test
    void aLanguageWithoutTextsIsRefusedByItsField() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        assertThatThrownBy(() -> desk.editing().reword(draft.id(), 1, null, null, "fr", false))
                .isInstanceOfSatisfying(
                        InputProblem.class,
                        problem -> assertThat(problem.sentence().en()).contains("it, en"));
        assertThat(saved(desk.editing().reword(draft.id(), 1, null, null, "en", false))
                        .letter()
                        .body())
                .contains("Hello,");
    }

    @Test
    void whatChangesNothingMakesNoNewRevision() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft same = saved(desk.editing().reword(draft.id(), 1, Tone.FRIENDLY, null, null, false));

        assertThat(same.life().revision()).isEqualTo(1);
        assertThat(saved(desk.editing().take(draft.id(), 1)).life().revision()).isEqualTo(1);
    }
}
