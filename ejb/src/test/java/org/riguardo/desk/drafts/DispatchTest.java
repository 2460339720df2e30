package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.problem.NotFoundProblem;

/** What leaves of a draft, from whose address, and under which rules. */
class DispatchTest extends DraftsCase {

    @Test
    void aReplyThatAsksForMoneyIsHeldToTheRulesAboutMoney() {
        desk.client("c1", 10);
        message("m1", "<a@cliente.example>", "Buste paga", null);
        contact("x1", "m1", "IN", "SUPPORT");
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft own = saved(desk.editing()
                .edit(
                        draft.id(),
                        1,
                        edit(draft, "Le ricordo che la fattura c1-1 è scaduta: attendiamo il pagamento.")));

        assertThat(desk.drafts().get(own.id()).money()).isTrue();
        assertThat(desk.dispatch().preview(own.id()).purpose()).isEqualTo(Purpose.MONEY);
        assertThat(desk.drafts().get(own.id()).gate().open()).isFalse();
    }

    @Test
    void itLeavesFromTheAddressOfWhomeverItBelongsToAndAnotherTakesItFirst() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        assertThat(desk.as("anna").dispatch().send(draft.id(), 1, false))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.why().it()).contains("indirizzo di Paolo"));
        Draft taken = saved(desk.as("anna").editing().take(draft.id(), 1));
        assertThat(taken.letter().sender()).isEqualTo("anna");
        assertThat(taken.letter().body()).endsWith("Anna\nstudio");
        assertThat(desk.drafts().get(taken.id()).bodyEdited()).isFalse();
    }

    @Test
    void theStatementGoesWithItAsPdf() {
        desk.client("c1", 10);
        Draft draft = desk.drafts()
                .create("c1", new Wish(null, null, null, null, null, true))
                .draft();

        OutgoingMail mail = desk.dispatch().preview(draft.id());

        assertThat(mail.enclosures()).hasSize(1);
        assertThat(mail.enclosures().get(0).name()).isEqualTo("situazione.pdf");
        assertThat(new String(mail.enclosures().get(0).content(), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void anotherFirmsDraftIsNotThere() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();
        desk.database.firm("other");
        desk.sql("update draft set firm_id = 'other'");

        assertThatThrownBy(() -> desk.drafts().get(draft.id())).isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> desk.dispatch().send(draft.id(), 1, false)).isInstanceOf(NotFoundProblem.class);
    }
}
