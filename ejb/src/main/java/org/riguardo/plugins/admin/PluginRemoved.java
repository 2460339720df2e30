package org.riguardo.plugins.admin;

import org.riguardo.plugins.Carrier;

/**
 * Fired in the transaction that removes what a firm has of a plugin, before its rows go: whoever keeps something of it, or has a service to tell, does so then.
 *
 * @param data whether also what it stored goes
 */
public record PluginRemoved(String firm, String plugin, Carrier carrier, boolean data) {}
