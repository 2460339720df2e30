package org.riguardo.web.hosts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.hosts.HostProfile;
import org.riguardo.hosts.HostView;
import org.riguardo.hosts.Tenant;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Speech;

/**
 * The systems within whose pages suggestions are shown.
 *
 * @param door the address behind which they reach the firm; null while the door is shut
 * @param people the usernames that a person of a host may be
 * @param editable whether the person may change anything
 * @param notice what was done; null when nothing was
 * @param problem what is wrong; null when nothing is
 */
public record HostsPage(
        Frame frame,
        PolicyTabs tabs,
        Speech speech,
        @Nullable String door,
        List<HostView> hosts,
        List<String> people,
        boolean editable,
        @Nullable String notice,
        @Nullable String problem) {

    public HostsPage {
        hosts = List.copyOf(hosts);
        people = List.copyOf(people);
    }

    /** The address of a descriptor. */
    public String descriptor(HostProfile profile) {
        return door + "/" + profile.file();
    }

    /** The key of a host's state in words. */
    public String state(HostView host) {
        return host.state() != Tenant.State.PENDING && !host.there()
                ? "hosts.state.GONE"
                : "hosts.state." + host.state();
    }

    /** Whether an administrator has something to answer. */
    public boolean asks(HostView host) {
        return host.state() == Tenant.State.PENDING || host.waiting() != null;
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }
}
