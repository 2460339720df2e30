package org.riguardo.plugins.rules;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.policy.RuleForOne;

/** Keeps everything that goes out closed until an event, whatever it is asked about: in place of rules that cannot be asked. */
record ConstantRule(String name, Sentence question, Closed closed) implements RuleForOne {

    /** In place of a plugin that is on and away; {@code plugin} is the name that people know it by. */
    static ConstantRule missing(Sentence plugin) {
        return new ConstantRule(
                "plugin-missing",
                new Sentence("Un plugin acceso non c’è?", "Is a plugin away that is on?"),
                closed(
                        "plugin-missing",
                        "plugin-back",
                        "Il plugin «" + plugin.it()
                                + "» è acceso ma non c’è: finché non torna o non viene spento, non esce niente.",
                        "The plugin \"" + plugin.en()
                                + "\" is on but away: nothing goes out until it is back or switched off."));
    }

    /** In place of a rule that failed too often to be asked again. */
    static ConstantRule failed(String fullKey, Sentence name) {
        return new ConstantRule(
                fullKey,
                name,
                closed(
                        fullKey,
                        "rule-repaired",
                        "La regola «" + name.it()
                                + "» non risponde più: finché qualcuno non la ripara o non la spegne, non esce niente.",
                        "The rule \"" + name.en()
                                + "\" answers no more: nothing goes out until somebody repairs it or switches it off."));
    }

    private static Closed closed(String evidence, String event, String it, String en) {
        Sentence said = new Sentence(it, en);
        return Closed.untilEvent(Closed.OUTGOING, event, List.of("policy:" + evidence), () -> said);
    }

    @Override
    public ContactRule forOneDecision() {
        return this;
    }

    @Override
    public Sentence title() {
        return question;
    }

    @Override
    public boolean alwaysOn() {
        return true;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        return List.of(closed);
    }
}
