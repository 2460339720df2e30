package org.riguardo.mailbox.read;

import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header of one part says about it, read leniently.
 *
 * @param type such as {@code text/plain}, in lower case
 * @param contentType the whole field as it stands
 */
record PartHead(
        String type,
        @Nullable String charset,
        @Nullable String method,
        @Nullable String name,
        @Nullable String encoding,
        boolean attachment,
        @Nullable String contentId,
        String contentType) {

    private static final int LONGEST_ID = 300;
    private static final Pattern TYPE = Pattern.compile("\\s*+([\\w.+-]++)\\s*+/\\s*+([\\w.+-]++)");

    /** @param field the first header field of a name as it stands, or null */
    static PartHead of(Function<String, @Nullable String> field) {
        String contentType = field.apply("Content-Type");
        String disposition = field.apply("Content-Disposition");
        String contentId = field.apply("Content-ID");
        Matcher matcher = TYPE.matcher(contentType == null ? "" : contentType);
        String type = matcher.lookingAt()
                ? (matcher.group(1) + "/" + matcher.group(2)).toLowerCase(Locale.ROOT)
                : "text/plain";
        String fileName = parameter(disposition, "filename");
        return new PartHead(
                type,
                parameter(contentType, "charset"),
                parameter(contentType, "method"),
                fileName != null ? fileName : parameter(contentType, "name"),
                field.apply("Content-Transfer-Encoding"),
                disposition != null
                        && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment"),
                contentId == null ? null : bare(contentId),
                contentType == null ? type : contentType);
    }

    private static @Nullable String bare(String contentId) {
        String id = contentId.replaceAll("[<>\\s]++", "");
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    boolean multipart() {
        return type.startsWith("multipart/");
    }

    /** Whether the part is text that a person would read in place. */
    boolean readable() {
        return !attachment
                && (type.equals("text/html") || type.equals("text/plain") || type.equals("text/enriched"))
                && (name == null || type.equals("text/html"));
    }

    private static @Nullable String parameter(@Nullable String value, String name) {
        int semicolon = value == null ? -1 : value.indexOf(';');
        if (value == null || semicolon < 0 || !names(value, semicolon, name)) {
            return null;
        }
        String found;
        try {
            found = new ParameterList(value.substring(semicolon)).get(name);
        } catch (ParseException | RuntimeException malformed) {
            found = loosely(value, name);
        }
        if (found == null) {
            return null;
        }
        found = Charsets.repaired(found);
        return Headers.decoded(found);
    }

    private static boolean names(String value, int from, String name) {
        for (int i = from; i + name.length() <= value.length(); i++) {
            if (value.regionMatches(true, i, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String loosely(String value, String name) {
        Matcher matcher = Pattern.compile("(?i);\\s*+" + name + "\\s*+=\\s*+(\"[^\"]*+\"|[^;\\s]++)")
                .matcher(value);
        return matcher.find() ? matcher.group(1).replace("\"", "") : null;
    }
}
