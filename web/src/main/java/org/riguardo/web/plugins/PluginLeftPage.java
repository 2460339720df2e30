package org.riguardo.web.plugins;

import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/** What is asked before the data go that a removed plugin left behind, as its template shows it. */
public record PluginLeftPage(Frame frame, PolicyTabs tabs, LeftLine left) {}
