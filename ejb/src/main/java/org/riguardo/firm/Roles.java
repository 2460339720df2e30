package org.riguardo.firm;

import java.util.List;

/** The roles that a token may carry; a person without one of them sees nothing of a firm. */
public final class Roles {

    /** Works on clients: sees them, logs contacts, makes agreements. */
    public static final String STAFF = "staff";

    /** Decides what is referred, beside all that staff do. */
    public static final String PARTNER = "partner";

    /** Sets up mailboxes, imports and plugins, beside all that staff do. */
    public static final String ADMINISTRATOR = "administrator";

    /** A plugin elsewhere that may read clients. */
    public static final String PLUGIN_READ_CLIENTS = "plugin-read-clients";

    /** A plugin elsewhere that may read calls, mails and notes. */
    public static final String PLUGIN_READ_TIMELINE = "plugin-read-timeline";

    /** A plugin elsewhere that may read suggestions. */
    public static final String PLUGIN_READ_DECISIONS = "plugin-read-decisions";

    /** A plugin elsewhere that may read the firm's figures. */
    public static final String PLUGIN_READ_FIGURES = "plugin-read-figures";

    /** A plugin elsewhere that may log calls and notes. */
    public static final String PLUGIN_WRITE_INTERACTIONS = "plugin-write-interactions";

    /** A plugin elsewhere that may hold contact back. */
    public static final String PLUGIN_WRITE_HOLDS = "plugin-write-holds";

    private static final String PLUGIN = "plugin-";

    /** The roles of plugins elsewhere, each of one scope. */
    public static final List<String> PLUGINS = List.of(
            PLUGIN_READ_CLIENTS,
            PLUGIN_READ_TIMELINE,
            PLUGIN_READ_DECISIONS,
            PLUGIN_READ_FIGURES,
            PLUGIN_WRITE_INTERACTIONS,
            PLUGIN_WRITE_HOLDS);

    /** The role that a scope such as {@code read:clients} gives. */
    public static String ofScope(String scope) {
        return PLUGIN + scope.replace(':', '-');
    }

    /** The scope of a role of plugins. */
    public static String scope(String role) {
        return role.substring(PLUGIN.length()).replaceFirst("-", ":");
    }

    private Roles() {}
}
