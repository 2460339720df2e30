package org.riguardo.desk.callsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.callsheet.SheetFacts.Money;

/** How money is dealt with in a talk (policy, section 4): either openly or by a date, and never by silence now and a letter later. */
final class MoneyTalk {

    private final SheetFacts facts;
    private final List<Sentence> says = new ArrayList<>();

    private MoneyTalk(SheetFacts facts) {
        this.facts = facts;
    }

    static List<Sentence> of(SheetFacts facts) {
        MoneyTalk talk = new MoneyTalk(facts);
        if (facts.money().isOverdue()) {
            talk.overdue();
        } else {
            talk.nothingAsked();
        }
        return talk.says;
    }

    private void overdue() {
        add(
                "O in questa telefonata si parla apertamente degli onorari, o si fissa insieme una data prima della quale non si"
                        + " chiede nulla. Tacere adesso e scrivere dopo è l'unica cosa che non deve succedere.",
                "Either talk about the fees openly in this call, or agree on a date before which nothing is asked. Silence about"
                        + " it now and a letter later is the one thing that must not happen.");
        add(
                facts.formal()
                        ? "«C'è anche una cosa che preferisco dirle a voce: qualche fattura è ancora aperta. Ne parliamo adesso, o mi dice Lei quando?»"
                        : "«C'è anche una cosa che preferisco dirti a voce: qualche fattura è ancora aperta. Ne parliamo adesso, o mi dici tu quando?»",
                "\"There is one thing I would rather tell you myself: some invoices are still open. Shall we talk about it now, or"
                        + " will you tell me when?\"");
        broken();
        if (!facts.decision().callAllowed()) {
            closedNow();
        }
    }

    private void broken() {
        facts.agreements().stream()
                .filter(agreement -> agreement.standing() == AgreementStanding.BROKEN)
                .findFirst()
                .ifPresent(
                        agreement -> add(
                                "L'accordo " + WrittenDate.it("del", agreement.made())
                                        + " non è stato mantenuto: chiedere che cosa è successo, senza rimproveri, e cercarne uno che regga.",
                                "The agreement of " + WrittenDate.of(agreement.made(), Locale.ENGLISH)
                                        + " was not kept: ask what happened, without reproach, and look for one that can be kept."));
    }

    private void closedNow() {
        facts.decision().because().stream()
                .filter(because -> because.verdict() == Verdict.CLOSED)
                .filter(because -> List.of(
                                "breathing-space", "frequency", "pending-signal", "paid-claim", "out-of-office")
                        .contains(because.rule()))
                .map(Because::sentence)
                .findFirst()
                .ifPresent(why -> add(
                        "Oggi però dei soldi non si comincia a parlare: " + why.it()
                                + " Se ne parla il cliente, si ascolta e si fissa una data.",
                        "But nobody brings up money today: " + why.en()
                                + " If the client does, listen and agree on a date."));
    }

    private void nothingAsked() {
        Money money = facts.money();
        if (money.covered().signum() > 0) {
            AgreementView running = facts.agreements().stream()
                    .filter(agreement -> agreement.standing() == AgreementStanding.RUNNING
                            || agreement.standing() == AgreementStanding.WAITING)
                    .findFirst()
                    .orElse(null);
            LocalDate next = running == null ? null : running.next();
            add(
                    "C'è un accordo in corso"
                            + (next == null ? "" : " (prossima data " + WrittenDate.of(next, Locale.ITALIAN) + ")")
                            + ": di " + amount(money.covered()) + " non si chiede nulla.",
                    "An agreement runs"
                            + (next == null ? "" : " (next date " + WrittenDate.of(next, Locale.ENGLISH) + ")")
                            + ": nothing is asked about " + amount(money.covered()) + ".");
        }
        if (money.disputed().signum() > 0) {
            add(
                    amount(money.disputed())
                            + " sono contestati: se ne parla solo se comincia il cliente, e si ascolta.",
                    amount(money.disputed()) + " are disputed: talk about it only if the client begins, and listen.");
        }
        if (says.isEmpty()) {
            add(
                    "Di soldi non c'è niente da chiedere: la telefonata è solo per ascoltare.",
                    "There is nothing to ask about money: the call is just to listen.");
        }
    }

    private String amount(BigDecimal amount) {
        return WrittenAmount.of(amount, facts.money().currency());
    }

    private void add(String it, String en) {
        says.add(new Sentence(it, en));
    }
}
