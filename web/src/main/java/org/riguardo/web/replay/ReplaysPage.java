package org.riguardo.web.replay;

import java.util.List;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The form that asks for a replay and the replays there are, as their template shows them.
 *
 * @param versions the numbers of the policy's versions, the newest first; 0 is the policy as shipped
 */
public record ReplaysPage(Frame frame, PolicyTabs tabs, ReplayForm form, List<Integer> versions, List<RunRow> runs) {
    /** What a screen reader says first. */
    public String spoken() {
        return form.problems().isEmpty() ? "" : frame.say("replay.refused");
    }

    /** The name of a version. */
    public String version(int number) {
        return number == 0 ? frame.say("policy.shipped") : frame.say("policy.version", number);
    }
}
