package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A rule while its lines are being read. */
final class RuleDraft {

    final String name;
    final Kind kind;
    final boolean certain;
    final Set<String> certainWhen = new LinkedHashSet<>();
    final List<Pattern> patterns = new ArrayList<>();
    final Set<String> not = new LinkedHashSet<>();
    final Set<String> notSentence = new LinkedHashSet<>();
    final Set<String> notMessage = new LinkedHashSet<>();
    final List<Set<String>> need = new ArrayList<>();
    final Set<String> needMessage = new LinkedHashSet<>();
    Rule.Question question = Rule.Question.NO;
    Set<Voice> voices = EnumSet.of(Voice.IN, Voice.NOTE);
    boolean alone;
    boolean review;

    RuleDraft(String name, Kind kind, boolean certain) {
        this.name = name;
        this.kind = kind;
        this.certain = certain;
    }

    Rule rule() {
        return new Rule(
                name,
                kind,
                certain,
                certainWhen,
                List.copyOf(patterns),
                not,
                notSentence,
                notMessage,
                List.copyOf(need),
                needMessage,
                question,
                voices,
                alone,
                review);
    }
}
