package org.riguardo.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.Scope;
import org.riguardo.plugins.remote.RemoteView;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The address of a service, and what it asks, as the template shows them.
 *
 * @param view null while only the address is asked for
 * @param problem what is wrong with the address; null when nothing is
 * @param done what was just done; null when nothing was
 */
public record RemotePage(
        Frame frame,
        PolicyTabs tabs,
        String url,
        @Nullable RemoteView view,
        List<String> modules,
        @Nullable String problem,
        @Nullable String done) {

    public RemotePage {
        modules = List.copyOf(modules);
    }

    /** What a scope allows. */
    public String words(Scope scope) {
        return frame.texts().say(scope.words());
    }
}
