package org.riguardo.mailbox.read;

import org.jspecify.annotations.Nullable;

/**
 * An enclosed calendar (RFC 5545), as an invitation or its answer carries one.
 *
 * @param method such as {@code REQUEST} or {@code REPLY} (RFC 5546), in upper case; null when neither part nor calendar names one
 * @param file whether it came as a file beside the text rather than as another form of the message itself
 * @param text the calendar as it stands
 */
public record CalendarPart(@Nullable String method, boolean file, String text) {

    /** What the first property of that name says, such as {@code PARTSTAT} of a line's parameters excepted; null when there is none. */
    public @Nullable String property(String name) {
        return text.lines()
                .filter(line -> line.regionMatches(true, 0, name, 0, name.length())
                        && line.length() > name.length()
                        && (line.charAt(name.length()) == ':' || line.charAt(name.length()) == ';'))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(null);
    }
}
