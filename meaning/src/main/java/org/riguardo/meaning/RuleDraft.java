package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A rule, or guards that rules share, while its lines are being read. */
final class RuleDraft {

    final String name;
    final Kind kind;
    final boolean certain;
    final boolean guardsOnly;
    final Concepts certainWhen = new Concepts();
    final Concepts certainNot = new Concepts();
    final Concepts certainNotMessage = new Concepts();
    final List<Pattern> patterns = new ArrayList<>();
    final Concepts not = new Concepts();
    final Concepts notSentence = new Concepts();
    final Concepts sentenceBut = new Concepts();
    final Concepts notMessage = new Concepts();
    final List<Pattern> unless = new ArrayList<>();
    final List<Concepts> need = new ArrayList<>();
    final Concepts needMessage = new Concepts();
    Rule.Question question = Rule.Question.NO;
    Set<Voice> voices = EnumSet.of(Voice.IN, Voice.NOTE);
    boolean alone;
    boolean review;

    RuleDraft(String name, Kind kind, boolean certain, boolean guardsOnly) {
        this.name = name;
        this.kind = kind;
        this.certain = certain;
        this.guardsOnly = guardsOnly;
    }

    void guardAs(RuleDraft guards) {
        certainNot.addAll(guards.certainNot);
        certainNotMessage.addAll(guards.certainNotMessage);
        not.addAll(guards.not);
        notSentence.addAll(guards.notSentence);
        sentenceBut.addAll(guards.sentenceBut);
        notMessage.addAll(guards.notMessage);
        unless.addAll(guards.unless);
        need.addAll(guards.need);
        needMessage.addAll(guards.needMessage);
    }

    Rule rule() {
        return new Rule(
                name,
                kind,
                certain,
                certainWhen,
                certainNot,
                certainNotMessage,
                List.copyOf(patterns),
                not,
                notSentence,
                sentenceBut,
                notMessage,
                List.copyOf(unless),
                List.copyOf(need),
                needMessage,
                question,
                voices,
                alone,
                review);
    }
}
