package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;

/** The reasons for a call in words, in both languages. */
final class CallWords {

    static final Sentence CARE =
            new Sentence("una telefonata solo per ascoltare come va", "a call just to hear how things are");
    static final Sentence BROKEN = new Sentence(
            "l'accordo non ha avuto seguito: meglio sentirsi a voce",
            "what was agreed did not come about: better to talk");
    static final Sentence HARDSHIP = new Sentence("attraversa un momento difficile", "is going through a hard time");

    private final LocalDate today;

    CallWords(LocalDate today) {
        this.today = today;
    }

    static Sentence money(CallFacts facts) {
        String amount = WrittenAmount.of(facts.overdue(), facts.currency());
        return new Sentence(amount + " aperti", amount + " open");
    }

    static Sentence age(int days) {
        return days == 1
                ? new Sentence("scaduti da un giorno", "one day past due")
                : new Sentence("scaduti da " + days + " giorni", days + " days past due");
    }

    static Sentence help(CallFacts facts) {
        TalkHistory history = facts.history();
        if (facts.attempts() > 0) {
            return facts.attempts() == 1
                    ? new Sentence("l'ultima chiamata non ha trovato nessuno", "the last call reached nobody")
                    : new Sentence(
                            "le ultime " + facts.attempts() + " chiamate non hanno trovato nessuno",
                            "the last " + facts.attempts() + " calls reached nobody");
        }
        if (history.talks() > 0) {
            return new Sentence(
                    "parlandone a voce è poi arrivato un pagamento " + times(history.paid()) + " su " + history.talks(),
                    "a payment followed " + history.paid() + " of " + history.talks() + " talks");
        }
        return switch (facts.group()) {
            case LOYAL_IN_DIFFICULTY, LOYAL_SLIPPED ->
                new Sentence("ha sempre pagato: di solito basta sentirsi", "has always paid: a talk is usually enough");
            case HABITUAL_LATE -> new Sentence("una telefonata di solito aiuta poco", "a call seldom helps much");
            default -> new Sentence("una telefonata aiuta più di una lettera", "a call helps more than a letter");
        };
    }

    private static String times(int times) {
        return times == 1 ? "una volta" : times + " volte";
    }

    Sentence years(int years) {
        return years == 0
                ? new Sentence("cliente dello studio", "a client of the firm")
                : years == 1
                        ? new Sentence("cliente da un anno", "a client for a year")
                        : new Sentence("cliente da " + years + " anni", "a client for " + years + " years");
    }

    Sentence lastTalk(@Nullable LocalDate day) {
        if (day == null) {
            return new Sentence("non risulta ancora nessuna conversazione", "no conversation is known yet");
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        long months = days / 30;
        return months < 2
                ? new Sentence("ci si è sentiti " + days + " giorni fa", "last talk " + days + " days ago")
                : new Sentence("non ci si sente da " + months + " mesi", "no talk for " + months + " months");
    }

    static Sentence waited(int days) {
        return days == 1
                ? new Sentence("aspetta da un giorno lavorativo", "waiting for one working day")
                : new Sentence("aspetta da " + days + " giorni lavorativi", "waiting for " + days + " working days");
    }
}
