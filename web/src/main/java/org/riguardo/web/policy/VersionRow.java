package org.riguardo.web.policy;

import org.riguardo.plan.PolicyVersion;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** A version of the policy in a list: its number, who saved it, when and why. */
public record VersionRow(int number, String who, Moment when, String why) {
    static VersionRow of(PolicyVersion version, Speech speech) {
        return new VersionRow(
                version.version(),
                PersonName.of(version.savedBy()),
                speech.moments().at(version.savedAt()),
                version.why());
    }
}
