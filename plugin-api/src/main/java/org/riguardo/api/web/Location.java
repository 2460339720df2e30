package org.riguardo.api.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * The places in pages at which web items and web panels show; within one the module of less weight comes first.
 *
 * @since 1.0
 */
public enum Location {
    /** Panels beside a client's next contact. */
    CLIENT_PANEL("client.page.panel", true, true),
    /** Links among what can be done about a client. */
    CLIENT_ACTION("client.page.action", false, true),
    /** Panels beside what is said in a call. */
    CALL_PANEL("call.panel", true, true),
    /** Links in a row of the worklist. */
    WORKLIST_ACTION("worklist.action", false, true),
    /** Panels above the worklist. */
    WORKLIST_PANEL("worklist.panel", true, false),
    /** Panels below the firm's figures, for partners. */
    FIRM_PANEL("firm.panel", true, false),
    /** Links in the menu. */
    NAVIGATION("navigation", false, false),
    /** Pages of their own among the settings, for administrators. */
    SETTINGS_PAGE("settings.page", true, false);

    private final String key;
    private final boolean panels;
    private final boolean client;

    Location(String key, boolean panels, boolean client) {
        this.key = key;
        this.panels = panels;
        this.client = client;
    }

    /** Its name in a descriptor, such as {@code client.page.panel}. */
    public String key() {
        return key;
    }

    /** Whether panels show there; else links. */
    public boolean panels() {
        return panels;
    }

    /** Whether it is about one client. */
    public boolean client() {
        return client;
    }

    /** The place of that name in a descriptor; empty when there is none. */
    public static Optional<Location> of(String key) {
        return Arrays.stream(values()).filter(place -> place.key.equals(key)).findFirst();
    }
}
