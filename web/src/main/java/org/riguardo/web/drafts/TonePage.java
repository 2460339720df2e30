package org.riguardo.web.drafts;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Place;
import org.riguardo.desk.drafts.TextView;
import org.riguardo.desk.drafts.ToneTexts;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.PersonName;

/**
 * One text while it is worded.
 *
 * @param subject as typed or kept; so is the body
 * @param preview with a made-up client; null when the text cannot be filled
 * @param problem what is wrong with the subject or the text; null when nothing is
 */
public record TonePage(
        Frame frame,
        PolicyTabs tabs,
        TextView text,
        String subject,
        String body,
        ToneTexts.@Nullable Preview preview,
        boolean editable,
        @Nullable String problem) {

    /** The path below the context root. */
    public String path() {
        return "/settings/tones/" + text.pack() + "/" + text.key().words().replace(' ', '.');
    }

    /** Who worded it anew; null when nobody did. */
    public @Nullable String changedBy() {
        return text.changedBy() == null ? null : PersonName.of(text.changedBy());
    }

    /** The places that may stand in it. */
    public Place[] places() {
        return java.util.Arrays.stream(Place.values())
                .filter(place -> place.scope() == Place.Scope.LETTER)
                .toArray(Place[]::new);
    }
}
