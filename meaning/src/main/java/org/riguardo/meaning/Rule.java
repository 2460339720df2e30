package org.riguardo.meaning;

import java.util.List;
import java.util.Set;

/** When a sentence says something; see the head of the built-in files of rules. */
record Rule(
        String name,
        Kind kind,
        boolean certain,
        Set<String> certainWhen,
        List<Pattern> patterns,
        Set<String> not,
        Set<String> notSentence,
        Set<String> notMessage,
        List<Set<String>> need,
        Set<String> needMessage,
        Question question,
        Set<Voice> voices,
        boolean alone,
        boolean review) {

    enum Question {
        NO,
        ANY,
        ONLY
    }
}
