package org.riguardo.policy.gates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Was money raised with the client too recently, or too often? */
final class Frequency implements ContactRule {

    private static final String DAYS = "frequency.days";
    private static final String COUNT = "frequency.count";
    private static final String WINDOW = "frequency.window";
    private static final Predicate<Interaction> MONEY = Interaction::isMoneyContact;

    @Override
    public String name() {
        return "frequency";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Di soldi si è parlato da troppo poco, o troppo spesso?",
                "Was money raised too recently, or too often?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole(
                        DAYS,
                        Parameter.Unit.DAYS,
                        7,
                        5,
                        60,
                        new Sentence("Giorni tra due contatti sui soldi.", "Days between two contacts about money.")),
                Parameter.whole(
                        COUNT,
                        Parameter.Unit.COUNT,
                        3,
                        1,
                        10,
                        new Sentence(
                                "Quanti contatti sui soldi al massimo nel periodo.",
                                "How many contacts about money at most in the period.")),
                Parameter.whole(
                        WINDOW,
                        Parameter.Unit.DAYS,
                        30,
                        14,
                        120,
                        new Sentence(
                                "Giorni del periodo in cui si contano i contatti sui soldi.",
                                "Days of the period in which contacts about money are counted.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        List<Contact> money = situation.contacts().that(MONEY);
        int count = situation.number(COUNT);
        if (money.isEmpty()) {
            return List.of();
        }
        List<Closed> closed = new ArrayList<>(2);
        Contact newest = money.get(money.size() - 1);
        LocalDate free = newest.day().plusDays(situation.number(DAYS));
        if (situation.today().isBefore(free)) {
            closed.add(closed(
                    situation,
                    free,
                    List.of(newest),
                    "Di soldi si è già parlato o scritto {0}: il prossimo contatto non prima di {1}.",
                    "Money was already raised on {0}: the next contact not before {1}."));
        }
        if (money.size() >= count) {
            List<Contact> last = money.subList(money.size() - count, money.size());
            LocalDate rest = last.get(0).day().plusDays(situation.number(WINDOW));
            if (situation.today().isBefore(rest)) {
                closed.add(closed(
                        situation,
                        rest,
                        last,
                        "Da {0} di soldi si è parlato o scritto abbastanza volte: si aspetta fino a {1}.",
                        "Money has been raised often enough since {0}: wait until {1}."));
            }
        }
        return closed;
    }

    private static Closed closed(Situation situation, LocalDate free, List<Contact> contacts, String it, String en) {
        return Closed.until(
                Closed.MONEY,
                situation.opening(free),
                contacts.stream().map(Contact::id).toList(),
                Dated.say(situation, it, en, contacts.get(0).day(), free));
    }
}
