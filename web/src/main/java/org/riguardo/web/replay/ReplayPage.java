package org.riguardo.web.replay;

import org.jspecify.annotations.Nullable;
import org.riguardo.replay.ReplayRun;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * One replay as its template shows it.
 *
 * @param findings null until it has ended well
 */
public record ReplayPage(Frame frame, PolicyTabs tabs, RunRow run, ReplayRun.State state, @Nullable Findings findings) {
    /** The path of this page below the context root. */
    public String path() {
        return "/replay/" + run.id();
    }

    /** What a screen reader says while it goes on and when it has ended. */
    public String spoken() {
        return run.running() ? "" : run.state();
    }
}
