package org.riguardo.desk.drafts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Item;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.TextKey;

/** A made-up client with which a text is shown. */
final class SampleFacts {

    private SampleFacts() {}

    static LetterFacts of(String firm, TextKey key, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean money = key.kind() == MailKind.REMINDER || key.kind() == MailKind.RECAP;
        boolean agreed = key.brokenAgreement() || key.kind() == MailKind.RECAP;
        return new LetterFacts(
                "Officine Aurora Srl",
                "Marta Rossi",
                firm,
                "Paolo",
                money
                        ? List.of(
                                item("118", today.minusDays(20), "1200.00", "700.00"),
                                item("131", today.minusDays(6), "350.00", "350.00"))
                        : List.of(),
                agreed
                        ? new Agreement(
                                "a",
                                AgreementKind.PLAN,
                                today.minusDays(9),
                                List.of(),
                                List.of(
                                        new Instalment(today.plusDays(15), new BigDecimal("500.00")),
                                        new Instalment(today.plusDays(45), new BigDecimal("550.00"))),
                                false)
                        : null,
                key.brokenAgreement(),
                today.minusDays(1),
                "IT60X0542811101000000123456",
                "Buste paga",
                today);
    }

    private static Item item(String number, LocalDate due, String amount, String open) {
        return new Item(
                number, number, due.minusDays(30), due, new BigDecimal(amount), new BigDecimal(open), "EUR", false);
    }
}
