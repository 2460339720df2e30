package org.riguardo.plugins.events;

/**
 * A module that is to be told of an event.
 *
 * @param plugin the key of its plugin
 * @param module its key in the plugin
 */
public record Listening(String plugin, String module) {}
