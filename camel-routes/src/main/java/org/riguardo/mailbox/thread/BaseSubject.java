package org.riguardo.mailbox.thread;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject without the marks that replying and forwarding add (RFC 5256, section 2.1).
 *
 * @param text what is left, with single spaces
 * @param reply whether such a mark was found
 */
public record BaseSubject(String text, boolean reply) {

    private static final int LONGEST = 1_000;
    private static final Pattern SPACES = Pattern.compile("\\s++");
    private static final Pattern TRAILER = Pattern.compile("(?i)(?:\\(fwd\\)|\\s)$");
    private static final String BLOB = "\\[[^\\[\\]]*+\\]\\s*+";
    private static final Pattern BLOB_FIRST = Pattern.compile("^" + BLOB);
    private static final Pattern FORWARD = Pattern.compile("(?i)^\\[fwd:(.*)\\]$");
    private static final Pattern RFC = leader("re|fwd?");
    private static final Pattern ITALIAN = leader("re|r|rif|fwd?|i|tr|inoltro|aw|wg|sv|vs");

    private static Pattern leader(String marks) {
        return Pattern.compile("(?i)^(?:(?:" + BLOB + ")*+(?:" + marks + ")\\s*+(?:" + BLOB + ")?+:|\\s)");
    }

    /** By the marks of RFC 5256 alone: re, fw and fwd. */
    public static BaseSubject rfc5256(String subject) {
        return of(subject, RFC);
    }

    /** By the marks that mail programs write in Italy and around it too, such as R:, RIF: and I:. */
    public static BaseSubject of(String subject) {
        return of(subject, ITALIAN);
    }

    private static BaseSubject of(String subject, Pattern leader) {
        String rest = SPACES.matcher(subject.substring(0, Math.min(subject.length(), LONGEST)))
                .replaceAll(" ");
        boolean reply = false;
        String before;
        do {
            before = rest;
            Matcher trailer = TRAILER.matcher(rest);
            if (trailer.find()) {
                reply |= !trailer.group().isBlank();
                rest = rest.substring(0, trailer.start());
            }
            Matcher mark = leader.matcher(rest);
            if (mark.find()) {
                reply |= !mark.group().isBlank();
                rest = rest.substring(mark.end());
            }
            Matcher blob = BLOB_FIRST.matcher(rest);
            if (blob.find() && blob.end() < rest.length()) {
                rest = rest.substring(blob.end());
            }
            Matcher forward = FORWARD.matcher(rest);
            if (forward.matches()) {
                reply = true;
                rest = forward.group(1);
            }
        } while (!rest.equals(before));
        return new BaseSubject(rest, reply);
    }
}
