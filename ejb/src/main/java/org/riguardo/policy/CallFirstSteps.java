package org.riguardo.policy;

import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Contact;
import org.riguardo.policy.Strategy.CallFirst;

/** Calls first: an email comes only after a talk about money, and only where nothing speaks against writing. */
final class CallFirstSteps {

    private static final String RULE = "call-first";

    private CallFirstSteps() {}

    static NextStep next(Moment moment, CallFirst strategy) {
        LocalDate since = moment.owed().overdueSince();
        LocalDate tooLate = since.plusDays(moment.number("call-first.referDays"));
        List<String> overdue = Steps.overdue(moment);
        if (!moment.today().isBefore(tooLate)) {
            return new NextStep(
                    RULE,
                    Action.REFER,
                    null,
                    tooLate,
                    overdue,
                    () -> new Sentence(
                            "Scaduto da " + Counted.it(Steps.daysOverdue(moment)) + ": decide il partner.",
                            "Overdue for " + Counted.en(Steps.daysOverdue(moment)) + ": the partner decides."));
        }
        List<Contact> money = moment.moneyContactsOfEpisode();
        Contact talk = money.stream()
                .filter(contact -> contact.interaction().isMoneyConversation())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (talk == null) {
            return call(
                    moment,
                    strategy,
                    since.plusDays(strategy.fromDay()),
                    overdue,
                    new Sentence(
                            "Di questi importi non si è ancora parlato: il primo passo è una telefonata.",
                            "Nobody has talked about these amounts yet: the first step is a call."));
        }
        Contact written = moment.contacts().newest(Kinds.MONEY_WRITING);
        LocalDate emailDay = moment.workingDayAfter(moment.number("call-first.emailDays"), talk.day());
        if ((written == null || !written.isAfter(talk)) && !EmailOrCall.heldBack(moment, emailDay)) {
            return new NextStep(
                    RULE,
                    Action.EMAIL,
                    strategy.tone(),
                    emailDay,
                    List.of(talk.id()),
                    () -> new Sentence(
                            "Di questi importi si è parlato: il passo successivo è un'email.",
                            "These amounts have been talked about: the next step is an email."));
        }
        Contact newest = money.get(money.size() - 1);
        LocalDate day = newest.day().plusDays(moment.number("call-first.repeatDays"));
        return call(
                moment,
                strategy,
                day,
                List.of(newest.id()),
                new Sentence(
                        "Dall'ultimo contatto sui soldi si lascia passare del tempo, poi si richiama.",
                        "Some time passes after the last contact about money, then call again."));
    }

    private static NextStep call(
            Moment moment, CallFirst strategy, LocalDate day, List<String> evidence, Sentence sentence) {
        Contact last = Steps.last(moment.attempts(), null, day, moment.number("no-answer.attempts"));
        if (last == null) {
            return new NextStep(RULE, Action.CALL, strategy.tone(), day, evidence, () -> sentence);
        }
        return new NextStep(
                RULE,
                Action.REFER,
                null,
                last.day(),
                List.of(last.id()),
                () -> new Sentence(
                        "Si è provato più volte a chiamare senza riuscire a parlarne: decide il partner.",
                        "Several calls did not lead to a talk about it: the partner decides."));
    }
}
