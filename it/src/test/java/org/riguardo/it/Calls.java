package org.riguardo.it;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records of calls as Asterisk writes them, and clients with a number of their own. */
final class Calls {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Calls() {}

    /** A call from that number, so many minutes ago, that somebody at extension 103 answered for that long. */
    static String answered(String number, int minutesAgo, int seconds) {
        LocalDateTime answer =
                LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS).minusMinutes(minutesAgo);
        LocalDateTime start = answer.minusSeconds(8);
        String id = start.atZone(ZONE).toEpochSecond() + "." + number.substring(number.length() - 3);
        return String.join(
                ",",
                "\"\"",
                quoted(number),
                quoted("103"),
                quoted("from-trunk"),
                quoted(number),
                quoted("SIP/linea-" + minutesAgo),
                quoted("SIP/103-" + minutesAgo),
                quoted("Dial"),
                quoted("SIP/103"),
                quoted(TIME.format(start)),
                quoted(TIME.format(answer)),
                quoted(TIME.format(answer.plusSeconds(seconds))),
                Integer.toString(seconds + 8),
                Integer.toString(seconds),
                quoted("ANSWERED"),
                quoted("DOCUMENTATION"),
                quoted(id),
                "\"\"");
    }

    static byte[] file(List<String> records) {
        return (String.join("\n", records) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A row of a list as {@link Samples#row} makes it, with that number. */
    static String client(String name, String taxCode, String invoice, int daysOverdue, String email, String phone) {
        return Samples.row(name, taxCode, invoice, daysOverdue, email).replace("+39 02 0555 0199", phone);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
