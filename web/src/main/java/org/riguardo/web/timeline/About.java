package org.riguardo.web.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Purpose;
import org.riguardo.timeline.TimelineEntry;
import org.riguardo.web.words.Speech;

/** What a contact was about and what was heard, in a few words each. */
final class About {
    private About() {}

    static List<String> of(TimelineEntry entry, Speech speech) {
        List<String> words = new ArrayList<>();
        boolean talk = entry.channel() == Channel.MEETING || (entry.channel() == Channel.CALL && entry.answered());
        if (entry.automatic()) {
            words.add(speech.texts().say("about.automatic"));
        } else if (talk || entry.purpose() != Purpose.UNKNOWN) {
            words.add(speech.texts().word(entry.purpose()));
        }
        if (entry.purpose() != Purpose.MONEY && (talk || entry.moneyMentioned())) {
            words.add(speech.texts().say(entry.moneyMentioned() ? "about.money" : "about.no-money"));
        }
        entry.signals().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(signal -> words.add(speech.texts().word(signal)));
        if (entry.returnDate() != null) {
            words.add(speech.texts()
                    .say("about.back", speech.moments().day(entry.returnDate()).words()));
        }
        if (entry.needsNoAnswer()) {
            words.add(speech.texts().say("about.no-answer-needed"));
        }
        if (entry.recap()) {
            words.add(speech.texts().say("about.recap"));
        }
        if (entry.unsure()) {
            words.add(speech.texts().say("about.unsure"));
        }
        return words;
    }
}
