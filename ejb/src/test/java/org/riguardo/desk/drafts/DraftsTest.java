package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;

/** What a draft says when it is begun: kind, tone, recipients, items, conversation. */
class DraftsTest extends DraftsCase {

    @Test
    void theReminderThatIsSuggestedIsOneMailForAllThatIsOverdue() {
        desk.client("c1", 10);
        desk.database.item(TestDatabase.FIRM, "c1", "c1-2", Desktop.TODAY.minusDays(3), "300.50");

        DraftView view = desk.drafts().create("c1", Wish.suggested());

        Draft draft = view.draft();
        assertThat(draft.matter().kind()).isEqualTo(MailKind.REMINDER);
        assertThat(draft.wording().tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(draft.wording().form()).isEqualTo(Form.LEI);
        assertThat(draft.letter().to()).containsExactly("c1@cliente.example");
        assertThat(draft.letter().subject()).isEqualTo("Promemoria: 2 fatture");
        assertThat(draft.letter().body())
                .startsWith("Buongiorno,\n\nsolo un breve promemoria")
                .contains("- fattura c1-1 (24 gennaio 2026), scadenza 23 febbraio 2026: 1.200,00\u00a0€")
                .contains("- fattura c1-2 (31 gennaio 2026), scadenza 2 marzo 2026: 300,50\u00a0€")
                .contains("In tutto: 1.500,50\u00a0€")
                .endsWith("Cordiali saluti\nPaolo\nstudio")
                .doesNotContain("bonifico");
        assertThat(draft.matter().items()).containsExactlyInAnyOrder("c1-1", "c1-2");
        assertThat(view.gate().open()).isTrue();
        assertThat(view.changes()).isEmpty();
        assertThat(view.bodyEdited()).isFalse();
    }

    @Test
    void askedAgainItIsTheSameDraft() {
        desk.client("c1", 10);

        DraftView first = desk.drafts().create("c1", Wish.suggested());
        DraftView second = desk.as("anna").drafts().create("c1", Wish.suggested());

        assertThat(second.draft().id()).isEqualTo(first.draft().id());
        assertThat(desk.drafts().create("c1", Wish.of(MailKind.FREE)).draft().id())
                .isNotEqualTo(first.draft().id());
    }

    @Test
    void aReplyAnswersTheMessageThatWaitsInItsConversation() {
        desk.client("c1", 10);
        message("m1", "<a@cliente.example>", "Re: Buste paga di febbraio", "<root@studio.example>");
        contact("x1", "m1", "IN", "SUPPORT");

        Draft draft = desk.drafts().create("c1", Wish.suggested()).draft();

        assertThat(draft.matter().kind()).isEqualTo(MailKind.REPLY);
        assertThat(draft.letter().subject()).isEqualTo("Re: Buste paga di febbraio");
        assertThat(draft.letter().hasGap()).isTrue();
        assertThat(draft.letter().body()).startsWith("Gentile Mario Rossi,\n");
        OutgoingMail mail = desk.dispatch().preview(draft.id());
        assertThat(mail.inReplyTo()).isEqualTo("<a@cliente.example>");
        assertThat(mail.references()).containsExactly("<root@studio.example>", "<a@cliente.example>");
        assertThat(mail.items()).isEmpty();
        assertThat(mail.purpose()).isEqualTo(Purpose.SUPPORT);
        assertThat(desk.dispatch().send(draft.id(), 1, false)).isInstanceOf(SendOutcome.Refused.class);
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

        assertThat(draft.letter().subject()).isEqualTo("Re: Promemoria: la fattura c1-1");
        assertThat(desk.dispatch().preview(draft.id()).inReplyTo()).isEqualTo("<first@studio.example>");
    }

    @Test
    void nobodyWhoIsNotToKnowIsSuggestedAsRecipient() {
        desk.client("c1", 10);
        desk.sql("update client_address set not_money = true");

        assertThat(desk.drafts()
                        .create("c1", Wish.of(MailKind.REMINDER))
                        .draft()
                        .letter()
                        .to())
                .isEmpty();
        assertThat(desk.drafts()
                        .create("c1", Wish.of(MailKind.FREE))
                        .draft()
                        .letter()
                        .to())
                .containsExactly("c1@cliente.example");
    }

    @Test
    void aReminderOfNothingHasAPlaceWhereSomebodyHasToWrite() {
        desk.client("c1", -10);

        Draft draft = desk.drafts().create("c1", Wish.of(MailKind.REMINDER)).draft();

        assertThat(draft.matter().items()).isEmpty();
        assertThat(draft.letter().hasGap()).isTrue();
    }
}
