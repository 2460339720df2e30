package org.riguardo.web.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/** The differences between Riguardo and customer systems as their template shows them. */
public record DifferencesPage(Frame frame, PolicyTabs tabs, List<Difference> differences, @Nullable Notice notice) {

    /**
     * One of them.
     *
     * @param what the field in words
     * @param owner who owns it, in words
     * @param theirsBy who changed it there; null when the system does not tell
     * @param when since when it is known
     */
    public record Difference(
            String id,
            String clientId,
            String clientName,
            String what,
            String owner,
            String system,
            List<String> ours,
            List<String> theirs,
            @Nullable String theirsBy,
            Moment when) {}
}
