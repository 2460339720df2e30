package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class DraftsTest {

    private final Desktop desk = new Desktop(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theReminderThatIsSuggestedIsOneMailForAllThatIsOverdue() {
        desk.client("c1", 10);
        desk.database.item(TestDatabase.FIRM, "c1", "c1-2", Desktop.TODAY.minusDays(3), "300.50");

        DraftView view = desk.drafts().create("c1", Wish.suggested());

        Draft draft = view.draft();
        assertThat(draft.kind()).isEqualTo(MailKind.REMINDER);
        assertThat(draft.tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(draft.form()).isEqualTo(Form.LEI);
        assertThat(draft.to()).containsExactly("c1@cliente.example");
        assertThat(draft.subject()).isEqualTo("Promemoria: 2 fatture");
        assertThat(draft.body())
                .startsWith("Buongiorno,\n\nun breve promemoria")
                .contains("- fattura c1-1 (24 gennaio 2026), scadenza 23 febbraio 2026: 1.200,00\u00a0€")
                .contains("- fattura c1-2 (31 gennaio 2026), scadenza 2 marzo 2026: 300,50\u00a0€")
                .contains("In tutto: 1.500,50\u00a0€")
                .endsWith("Cordiali saluti\nPaolo\nstudio")
                .doesNotContain("bonifico");
        assertThat(draft.items()).containsExactlyInAnyOrder("c1-1", "c1-2");
        assertThat(view.gate().open()).isTrue();
        assertThat(view.changes()).isEmpty();
        assertThat(view.bodyEdited()).isFalse();
    }

    @Test
    void askedAgainItIsTheSameDraft() {
        desk.client("c1", 10);

        DraftView first = desk.drafts().create("c1", Wish.suggested());
        DraftView second = desk.as("anna").create("c1", Wish.suggested());

        assertThat(second.draft().id()).isEqualTo(first.draft().id());
        assertThat(desk.drafts().create("c1", Wish.of(MailKind.FREE)).draft().id())
                .isNotEqualTo(first.draft().id());
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldAndNothingIsLost() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        EditOutcome anna = desk.as("anna").edit(draft.id(), draft.revision(), edit(draft, "di Anna"));
        EditOutcome paolo = desk.as("paolo").edit(draft.id(), draft.revision(), edit(draft, "di Paolo"));

        assertThat(anna).isInstanceOf(EditOutcome.Saved.class);
        assertThat(paolo).isInstanceOfSatisfying(EditOutcome.Overtaken.class, overtaken -> {
            assertThat(overtaken.by()).isEqualTo("anna");
            assertThat(overtaken.now().draft().body()).isEqualTo("di Anna");
        });
        assertThat(desk.drafts().get(draft.id()).draft().revision()).isEqualTo(2);
    }

    @Test
    void anotherToneRefillsOnlyWhatThePersonHasNotWritten() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft formal = saved(desk.drafts().reword(draft.id(), 1, Tone.FORMAL, Form.TU, null, false));
        assertThat(formal.body()).contains("Ti chiedo per cortesia");

        Draft own = saved(desk.drafts().edit(formal.id(), formal.revision(), edit(formal, "Parole mie.")));
        EditOutcome warm = desk.drafts().reword(own.id(), own.revision(), Tone.WARM, null, null, false);
        assertThat(warm).isInstanceOfSatisfying(EditOutcome.Saved.class, saved -> {
            assertThat(saved.textKept()).isTrue();
            assertThat(saved.draft().draft().body()).isEqualTo("Parole mie.");
            assertThat(saved.draft().draft().subject()).startsWith("Quando hai un momento");
        });
        Draft kept = saved(warm);
        assertThat(saved(desk.drafts().reword(kept.id(), kept.revision(), null, null, null, true))
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

        Draft fresh = saved(desk.drafts().reword(draft.id(), 1, null, null, null, false));
        assertThat(fresh.body())
                .contains("restano 200,00\u00a0€ su 1.200,00\u00a0€")
                .contains("c1-9");
        assertThat(desk.drafts().get(draft.id()).changes()).isEmpty();
    }

    @Test
    void whatWasPaidIsSaidToo() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();
        Draft own = saved(desk.drafts().edit(draft.id(), 1, edit(draft, draft.body() + "\nP.S.")));
        desk.sql("update item set open_amount = 0, settled_on = ? where id = 'c1-1'", Desktop.TODAY);

        assertThat(desk.drafts().get(own.id()).changes().get(0).it()).isEqualTo("Non è più da pagare: documento c1-1.");
        assertThat(((EditOutcome.Saved) desk.drafts().stillRight(own.id(), own.revision()))
                        .draft()
                        .changes())
                .isEmpty();
    }

    @Test
    void aReplyAnswersTheMessageThatWaitsInItsConversation() {
        desk.client("c1", 10);
        message("m1", "<a@cliente.example>", "Re: Buste paga di febbraio", "<root@studio.example>");
        contact("x1", "m1", "IN", "SUPPORT");

        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        assertThat(draft.kind()).isEqualTo(MailKind.REPLY);
        assertThat(draft.subject()).isEqualTo("Re: Buste paga di febbraio");
        assertThat(draft.hasGap()).isTrue();
        assertThat(draft.body()).startsWith("Gentile Mario Rossi,\n");
        OutgoingMail mail = desk.drafts().preview(draft.id());
        assertThat(mail.inReplyTo()).isEqualTo("<a@cliente.example>");
        assertThat(mail.references()).containsExactly("<root@studio.example>", "<a@cliente.example>");
        assertThat(mail.items()).isEmpty();
        assertThat(mail.purpose()).isEqualTo(Purpose.SUPPORT);
        assertThat(desk.drafts().send(draft.id(), 1, false)).isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void aReplyThatAsksForMoneyIsHeldToTheRulesAboutMoney() {
        desk.client("c1", 10);
        message("m1", "<a@cliente.example>", "Buste paga", null);
        contact("x1", "m1", "IN", "SUPPORT");
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft own = saved(desk.drafts()
                .edit(
                        draft.id(),
                        1,
                        edit(draft, "Le ricordo che la fattura c1-1 è scaduta: attendiamo il pagamento.")));

        assertThat(desk.drafts().get(own.id()).money()).isTrue();
        assertThat(desk.drafts().preview(own.id()).purpose()).isEqualTo(Purpose.MONEY);
        assertThat(desk.drafts().get(own.id()).gate().open()).isFalse();
    }

    @Test
    void aSecondReminderGoesOnWithTheConversationOfTheFirst() {
        desk.client("c1", 40);
        message("m1", "<first@studio.example>", "Promemoria: la fattura c1-1", null);
        desk.sql(
                "update mail_message set direction = 'OUT', sent_at = ? where id = 'm1'",
                java.time.OffsetDateTime.parse("2026-02-10T10:00:00Z"));
        contact("x1", "m1", "OUT", "MONEY");
        desk.sql("update interaction set at = ?", java.time.OffsetDateTime.parse("2026-02-10T10:00:00Z"));

        Draft draft = desk.drafts().create("c1", Wish.of(MailKind.REMINDER)).draft();

        assertThat(draft.subject()).isEqualTo("Re: Promemoria: la fattura c1-1");
        assertThat(desk.drafts().preview(draft.id()).inReplyTo()).isEqualTo("<first@studio.example>");
    }

    @Test
    void nobodyWhoIsNotToKnowIsSuggestedAsRecipient() {
        desk.client("c1", 10);
        desk.sql("update client_address set not_money = true");

        assertThat(desk.drafts()
                        .create("c1", Wish.of(MailKind.REMINDER))
                        .draft()
                        .to())
                .isEmpty();
        assertThat(desk.drafts().create("c1", Wish.of(MailKind.FREE)).draft().to())
                .containsExactly("c1@cliente.example");
    }

    @Test
    void itLeavesFromTheAddressOfWhomeverItBelongsToAndAnotherTakesItFirst() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        assertThat(desk.as("anna").send(draft.id(), 1, false))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.why().it()).contains("indirizzo di Paolo"));
        Draft taken = saved(desk.as("anna").take(draft.id(), 1));
        assertThat(taken.sender()).isEqualTo("anna");
        assertThat(taken.body()).endsWith("Anna\nstudio");
        assertThat(desk.drafts().get(taken.id()).bodyEdited()).isFalse();
    }

    @Test
    void aDraftThatWasPutAwayComesBack() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        Draft away = saved(desk.drafts().discard(draft.id(), 1));
        assertThat(away.state()).isEqualTo(Draft.State.DISCARDED);
        assertThat(desk.drafts().open("c1")).isEmpty();
        assertThat(desk.drafts().send(draft.id(), 2, false)).isInstanceOf(SendOutcome.AlreadyHandled.class);
        assertThat(saved(desk.drafts().restore(draft.id(), away.revision())).state())
                .isEqualTo(Draft.State.OPEN);
    }

    @Test
    void theStatementGoesWithItAsPdf() {
        desk.client("c1", 10);
        Draft draft = desk.drafts()
                .create("c1", new Wish(null, null, null, null, null, true))
                .draft();

        OutgoingMail mail = desk.drafts().preview(draft.id());

        assertThat(mail.enclosures()).hasSize(1);
        assertThat(mail.enclosures().get(0).name()).isEqualTo("situazione.pdf");
        assertThat(new String(mail.enclosures().get(0).content(), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void headersCannotBeInjected() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        for (String subject : List.of("a\nBcc: x@y.it", "a\r\nb", "a\u2028b", "a\u0000b", "a\u760db")) {
            assertThatThrownBy(() ->
                            desk.drafts().edit(draft.id(), 1, new Edit(draft.to(), List.of(), subject, "x", false)))
                    .isInstanceOf(InputProblem.class);
        }
        for (String to : List.of("a@b.it\nBcc: c@d.it", "a@b.it,c@d.it", "A <a@b.it>", "nobody")) {
            assertThatThrownBy(
                            () -> desk.drafts().edit(draft.id(), 1, new Edit(List.of(to), List.of(), "a", "x", false)))
                    .isInstanceOf(InputProblem.class);
        }
    }

    @Test
    void anotherFirmsDraftIsNotThere() {
        desk.client("c1", 10);
        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();
        desk.database.firm("other");
        desk.sql("update draft set firm_id = 'other'");

        assertThatThrownBy(() -> desk.drafts().get(draft.id())).isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> desk.drafts().send(draft.id(), 1, false)).isInstanceOf(NotFoundProblem.class);
    }

    private static Edit edit(Draft draft, String body) {
        return new Edit(draft.to(), List.of(), draft.subject(), body, false);
    }

    private static Draft saved(EditOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
        return ((EditOutcome.Saved) outcome).draft().draft();
    }

    private void message(String id, String messageId, String subject, String references) {
        desk.sql("insert into mail_thread (id, firm_id, born) values (?, 'studio', current_timestamp)", "t-" + id);
        desk.sql(
                "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, message_id, thread_id,"
                        + " refs, direction, from_address, from_name, subject, sent_at, kind, client_id)"
                        + " values (?, 'studio', 'a', 'INBOX', 1, 1, ?, ?, ?, ?, 'IN', 'c1@cliente.example', 'Mario Rossi', ?, ?, 'HUMAN', 'c1')",
                id,
                id,
                messageId,
                "t-" + id,
                references,
                subject,
                java.time.OffsetDateTime.parse("2026-03-04T09:00:00Z"));
    }

    private void contact(String id, String message, String direction, String purpose) {
        desk.sql(
                "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, message_id, logged_at)"
                        + " values (?, 'studio', 'c1', ?, 'EMAIL', ?, ?, ?, current_timestamp)",
                id,
                java.time.OffsetDateTime.parse("2026-03-04T09:00:00Z"),
                direction,
                purpose,
                message);
    }
}
