package org.riguardo.calls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the numbers of a phone system's own extensions from those of the outside world by how they are written. */
final class Dialled {

    private static final Pattern INSIDE = Pattern.compile("\\d{2,5}");
    private static final Pattern OUTSIDE = Pattern.compile("\\+?\\d{6,20}");
    private static final Pattern PEER = Pattern.compile("[A-Za-z0-9_]+/(\\d{2,5})(?:[@-].*)?");

    private static final Pattern SIGNS = Pattern.compile("[\\s()./-]");

    private Dialled() {}

    /** The number without blanks and signs between its digits. */
    static String bare(String written) {
        return SIGNS.matcher(written).find() ? SIGNS.matcher(written).replaceAll("") : written;
    }

    /** An extension: two to five digits. */
    static @Nullable String inside(String written) {
        String bare = bare(written);
        return INSIDE.matcher(bare).matches() ? bare : null;
    }

    /** A number of the outside world: six digits or more. */
    static @Nullable String outside(String written) {
        String bare = bare(written);
        return OUTSIDE.matcher(bare).matches() ? bare : null;
    }

    /** The extension of a channel such as {@code SIP/103-0000063a}; null for that of a line. */
    static @Nullable String peer(String channel) {
        Matcher peer = PEER.matcher(channel);
        return peer.matches() ? peer.group(1) : null;
    }
}
