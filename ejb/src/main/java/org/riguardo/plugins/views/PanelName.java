package org.riguardo.plugins.views;

/**
 * Which panel is asked for, and how the page around it looks.
 *
 * @param theme {@code light}, {@code dark}, or {@code auto} where the device decides
 */
public record PanelName(String plugin, String module, String theme) {}
