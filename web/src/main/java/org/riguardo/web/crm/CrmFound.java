package org.riguardo.web.crm;

import java.util.ArrayList;
import java.util.List;
import org.riguardo.crm.Preview;
import org.riguardo.web.words.Texts;

/**
 * What would come from a customer system, in words.
 *
 * @param sentences how much there is
 * @param names some clients that were found, {@code others} some contacts that nothing joins to one
 */
public record CrmFound(List<String> sentences, List<String> names, List<String> others) {

    public CrmFound {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        others = List.copyOf(others);
    }

    static CrmFound of(Preview preview, Texts texts) {
        List<String> sentences = new ArrayList<>();
        if (preview.contacts() > 0 || preview.activities().isEmpty()) {
            sentences.add(texts.say(
                    "crm.look.contacts", preview.contacts(), preview.joined(), preview.contacts() - preview.joined()));
        }
        preview.activities().forEach((kind, count) -> sentences.add(texts.say("crm.look." + kind, count)));
        if (preview.more()) {
            sentences.add(texts.say("crm.look.more"));
        }
        return new CrmFound(sentences, preview.names(), preview.others());
    }
}
