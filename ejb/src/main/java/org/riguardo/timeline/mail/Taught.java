package org.riguardo.timeline.mail;

import org.jspecify.annotations.Nullable;

/** What was learned of an assignment; null for what was not. */
record Taught(@Nullable String address, @Nullable String domain) {

    static final Taught NOTHING = new Taught(null, null);
}
