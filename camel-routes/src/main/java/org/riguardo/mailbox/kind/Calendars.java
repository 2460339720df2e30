package org.riguardo.mailbox.kind;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.CalendarPart;
import org.riguardo.mailbox.read.ParsedMessage;

/** Recognises what calendars send each other (iTIP, RFC 5546). A calendar file beside somebody's own words leaves these a person's message. */
final class Calendars {

    private Calendars() {}

    static @Nullable Detail of(ParsedMessage message) {
        for (CalendarPart calendar : message.calendars()) {
            String method = calendar.method() == null ? "" : calendar.method();
            switch (method) {
                case "REPLY" -> {
                    return answer(calendar);
                }
                case "COUNTER", "DECLINECOUNTER", "REFRESH" -> {
                    return Detail.COUNTER;
                }
                case "CANCEL" -> {
                    return Detail.CALLED_OFF;
                }
                default -> {
                    if (!calendar.file()) {
                        return Detail.INVITATION;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Detail answer(CalendarPart calendar) {
        String text = calendar.text().replaceAll("\\r?\\n[ \\t]", "").toUpperCase(Locale.ROOT);
        int at = text.indexOf("PARTSTAT=");
        String said = at < 0 ? "" : text.substring(at + "PARTSTAT=".length());
        return said.startsWith("DECLINED")
                ? Detail.DECLINED
                : said.startsWith("TENTATIVE")
                        ? Detail.TENTATIVE
                        : said.startsWith("ACCEPTED") ? Detail.ACCEPTED : Detail.INVITATION;
    }
}
