package org.riguardo.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.desk.ContactLog;
import org.riguardo.web.Samples;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Texts;

class ContactReadingTest {
    @Test
    void aSupportiveCallIsReadAsItWasPicked() {
        ContactLog contact = read(form("CALLED", "SUPPORT", "no", "", " Teme per la commessa. ", "HARDSHIP"))
                .contact();

        assertThat(contact).isNotNull();
        assertThat(contact.channel()).isEqualTo(Channel.CALL);
        assertThat(contact.direction()).isEqualTo(Direction.OUT);
        assertThat(contact.purpose()).isEqualTo(Purpose.SUPPORT);
        assertThat(contact.moneyMentioned()).isFalse();
        assertThat(contact.answered()).isTrue();
        assertThat(contact.signals()).containsExactly(Signal.HARDSHIP);
        assertThat(contact.note()).isEqualTo("Teme per la commessa.");
        assertThat(contact.at()).isNull();
    }

    @Test
    void aCallAboutMoneyMentionedMoney() {
        ContactLog contact = read(form("WAS_CALLED", "MONEY", "", "", "")).contact();

        assertThat(contact).isNotNull();
        assertThat(contact.moneyMentioned()).isTrue();
        assertThat(contact.direction()).isEqualTo(Direction.IN);
    }

    @Test
    void aCallThatNobodyAnsweredNeedsNothingElse() {
        ContactLog contact = read(form("NO_ANSWER", "", "", "", "", "PROMISE")).contact();

        assertThat(contact).isNotNull();
        assertThat(contact.answered()).isFalse();
        assertThat(contact.purpose()).isEqualTo(Purpose.UNKNOWN);
        assertThat(contact.signals()).isEmpty();
    }

    @Test
    void theTimeIsThatOfTheFirm() {
        ContactLog contact =
                read(form("MET", "COURTESY", "no", "2026-03-02T16:40", "")).contact();

        assertThat(contact).isNotNull();
        assertThat(contact.channel()).isEqualTo(Channel.MEETING);
        assertThat(contact.at()).isEqualTo(Instant.parse("2026-03-02T15:40:00Z"));
    }

    @Test
    void whatIsMissingIsNamedBesideItsField() {
        ContactReading reading = read(form("CALLED", "", "", "yesterday", "note"));

        assertThat(reading.contact()).isNull();
        assertThat(reading.form().problems()).containsOnlyKeys("purpose", "money", "at");
        assertThat(reading.form().note()).isEqualTo("note");
    }

    @Test
    void inventedWordsAreRefused() {
        assertThat(read(form("SHOUTED", "SUPPORT", "no", "", "")).form().problems())
                .containsOnlyKeys("how");
        assertThat(read(form("CALLED", "UNHEARD_OF", "no", "", "")).form().problems())
                .containsOnlyKeys("purpose");
    }

    private static ContactReading read(ContactForm form) {
        return ContactReading.of(form, Samples.ROME, new Texts(Language.IT));
    }

    private static ContactForm form(String how, String purpose, String money, String at, String note, String... heard) {
        return new ContactForm(how, purpose, money, List.of(heard), at, note, Map.of());
    }
}
