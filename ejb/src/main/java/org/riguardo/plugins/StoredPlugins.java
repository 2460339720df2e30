package org.riguardo.plugins;

/** A carrier whose plugins are there because a row says so, such as uploaded files: it makes the offer from the row, on each server. */
public interface StoredPlugins {

    /** Which carrier. */
    Carrier carrier();

    /**
     * The plugin of that row.
     *
     * @throws RuntimeException when it cannot be used; it then counts as absent
     */
    Offer offer(PluginRow row);
}
