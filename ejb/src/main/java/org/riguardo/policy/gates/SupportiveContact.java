package org.riguardo.policy.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Would a written word about money follow a supportive talk in which money was not mentioned? */
public final class SupportiveContact implements ContactRule {

    static final Predicate<Interaction> SILENT = contact -> contact.isSupportive() && !contact.moneyMentioned();
    private static final Predicate<Interaction> MONEY_TALK = Interaction::isMoneyConversation;
    private static final String DAYS = "supportive-contact.emailDays";
    private static final Set<Outlet> EMAIL = Set.of(Outlet.MONEY_EMAIL);

    private final @Nullable Contact leftOut;

    SupportiveContact() {
        this(null);
    }

    private SupportiveContact(@Nullable Contact leftOut) {
        this.leftOut = leftOut;
    }

    /** The same rule for the recap of this conversation: the talks before it are left out. */
    public static ContactRule forRecapOf(Contact conversation) {
        return new SupportiveContact(conversation);
    }

    @Override
    public String name() {
        return "supportive-contact";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Uno scritto sui soldi seguirebbe una conversazione di sostegno in cui non se n'è parlato?",
                "Would writing about money follow a supportive talk in which money was not mentioned?");
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                10,
                3,
                60,
                new Sentence(
                        "Giorni lavorativi senza scritti sui soldi dopo una conversazione di sostegno.",
                        "Working days without writing about money after a supportive talk.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Contact talk = situation.contacts().newest(SILENT);
        if (talk == null || (leftOut != null && !talk.isAfter(leftOut))) {
            return List.of();
        }
        List<Closed> closed = new ArrayList<>(2);
        Instant opening = situation.openingAfter(situation.number(DAYS), talk.day());
        if (situation.at().isBefore(opening)) {
            closed.add(Closed.until(
                    EMAIL,
                    opening,
                    List.of(talk.id()),
                    Dated.say(
                            situation,
                            "Conversazione di sostegno {0}, senza parlare di soldi: per un po' non se ne scrive.",
                            "A supportive talk on {0}, money not mentioned: nothing in writing about it for a while.",
                            talk.day())));
        }
        if (owedThen(situation, talk.day()) && !spokenSince(situation, talk)) {
            closed.add(Closed.untilEvent(
                            EMAIL,
                            "money-conversation",
                            List.of(talk.id()),
                            Dated.say(
                                    situation,
                                    "Nella conversazione di {0} si è taciuto di ciò che era già scaduto: prima di scriverne bisogna parlarne.",
                                    "The talk on {0} was silent about what was already past due: talk about it before writing.",
                                    talk.day()))
                    .orCall());
        }
        return closed;
    }

    private static boolean owedThen(Situation situation, LocalDate day) {
        return !situation.pastDue().isEmpty()
                && situation.pastDue().get(0).due().isBefore(day);
    }

    private static boolean spokenSince(Situation situation, Contact talk) {
        Contact money = situation.contacts().newest(MONEY_TALK);
        return money != null && money.isAfter(talk);
    }
}
