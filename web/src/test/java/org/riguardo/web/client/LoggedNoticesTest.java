package org.riguardo.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.outbox.InFlight;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.Samples;
import org.riguardo.web.words.Language;

class LoggedNoticesTest {

    @Test
    void whatWasAgreedIsSaidAndARecapIsOfferedNeverSent() {
        Notice notice = notice(agreed(AgreementStanding.RUNNING), false, List.of());

        assertThat(notice.text().replace('\u00a0', ' '))
                .isEqualTo("Registrata. Promessa: 1.220,00 € entro martedì 31 marzo. Il suggerimento è aggiornato.");
        assertThat(notice.next()).isEqualTo("/clients/c1/drafts");
        assertThat(notice.crossing()).isNull();
    }

    @Test
    void aCallInWhichNothingWasAgreedOffersNoRecap() {
        assertThat(notice(null, false, List.of()).next()).isNull();
    }

    @Test
    void whatWaitsForAPartnerIsSaid() {
        assertThat(notice(agreed(AgreementStanding.WAITING), false, List.of()).text())
                .contains("da confermare da un partner");
    }

    @Test
    void aMailThatIsLeavingIsToldPlainly() {
        assertThat(notice(null, true, List.of(mail(OutboxState.SENDING))).crossing())
                .isEqualTo(
                        "Attenzione: sta partendo proprio ora un'email a questo cliente, «Le fatture aperte», di Anna (alle 10:14).");
        assertThat(notice(null, true, List.of(mail(OutboxState.UNKNOWN))).crossing())
                .startsWith("Attenzione: non si sa se l'email «Le fatture aperte», di Anna, è partita");
    }

    @Test
    void oneThatHasLeftMeanwhileIsToldAllTheSame() {
        assertThat(notice(null, true, List.of()).crossing()).contains("stava partendo");
    }

    private static Notice notice(@Nullable AgreementView agreed, boolean crossed, List<InFlight> mails) {
        return LoggedNotices.of(
                agreed,
                crossed,
                mails,
                "/clients/c1/contacts/x1/undo",
                "/clients/c1/drafts",
                Samples.speech(Language.IT));
    }

    private static InFlight mail(OutboxState state) {
        return new InFlight(
                "m1", state, "Le fatture aperte", Purpose.MONEY, "anna", Instant.parse("2026-03-03T09:14:00Z"));
    }

    private static AgreementView agreed(AgreementStanding standing) {
        LocalDate due = LocalDate.of(2026, 3, 31);
        return new AgreementView(
                "a1",
                "c1",
                "Rossi Impianti",
                AgreementKind.PROMISE,
                LocalDate.of(2026, 3, 3),
                "paolo",
                standing,
                List.of(new AgreementView.Payment(due, new BigDecimal("1220.00"), false)),
                List.of("2025/118"),
                "EUR",
                due,
                null,
                "x1",
                List.of(),
                null);
    }
}
