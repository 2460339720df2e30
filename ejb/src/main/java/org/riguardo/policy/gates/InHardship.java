package org.riguardo.policy.gates;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Hardship;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Is the client in difficulty, and nobody has talked with it about money since? */
final class InHardship implements ContactRule {

    private static final Predicate<Interaction> MONEY_TALK = Interaction::isMoneyConversation;

    @Override
    public String name() {
        return "hardship";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Il cliente è in difficoltà e da allora non si è parlato di soldi?",
                "Is the client in difficulty, and money has not been talked about since?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                "hardship.days",
                Parameter.Unit.DAYS,
                90,
                30,
                365,
                new Sentence(
                        "Giorni per cui una difficoltà conta dopo l'ultimo segno.",
                        "Days for which a hardship counts after its last sign.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Hardship hardship = situation.hardship();
        if (hardship == null) {
            return List.of();
        }
        Contact talk = situation.contacts().newest(MONEY_TALK);
        if (talk != null && !talk.interaction().at().isBefore(hardship.at())) {
            return List.of();
        }
        return List.of(new Closed(
                Set.of(Outlet.MONEY_EMAIL),
                situation.opening(hardship.lastDay().plusDays(1)),
                "money-conversation",
                true,
                List.of(hardship.evidence()),
                Dated.say(
                        situation,
                        "Il cliente è in difficoltà da {0} e di soldi non si è ancora parlato: se ne parla a voce, non per iscritto.",
                        "The client has been in difficulty since {0} and money has not been talked about yet: talk, do not write.",
                        hardship.day())));
    }
}
