package org.riguardo.web.policy;

import java.util.List;
import org.riguardo.web.site.Frame;

/** The versions of the policy as their template shows them, the newest first. */
public record VersionsPage(Frame frame, PolicyTabs tabs, List<VersionRow> rows) {}
