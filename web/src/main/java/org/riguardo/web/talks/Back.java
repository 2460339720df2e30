package org.riguardo.web.talks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page to come back to after something was done, which the request names; never one of another site. */
public final class Back {
    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9_?&=%.+~*-][A-Za-z0-9/_?&=%.+~*-]*)?");
    private static final Pattern NO_CODE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern DONE = Pattern.compile("[?&](?:answered|undone|taught|dismissed|turned)=[^&]*");

    private Back() {}

    /** The query that names the page, beginning with a question mark. */
    public static String query(String back) {
        return "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The page itself; the start page where none of this site is named. */
    public static String own(@Nullable String back) {
        boolean own = back != null
                && OWN.matcher(back).matches()
                && !NO_CODE.matcher(back).find();
        return own ? DONE.matcher(back).replaceAll("") : "/";
    }

    /** The path to go to, with what was done added. */
    public static String to(@Nullable String back, String done) {
        String path = own(back);
        return path + (path.contains("?") ? "&" : "?") + done;
    }
}
