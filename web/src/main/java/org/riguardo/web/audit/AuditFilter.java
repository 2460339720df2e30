package org.riguardo.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.GivenDay;

/**
 * Which part of the log the page shows; everything stands in its address.
 *
 * @param seen who looked at what, rather than what was done
 * @param client the id of a client; null for all
 * @param who a username; null for everybody
 * @param what such as {@code contact-logged} or {@code message}; null for everything
 * @param first the first day; null for the beginning
 * @param last the last day; null for today
 */
public record AuditFilter(
        boolean seen,
        @Nullable String client,
        @Nullable String who,
        @Nullable String what,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    static AuditFilter of(
            @Nullable String show,
            @Nullable String client,
            @Nullable String who,
            @Nullable String what,
            @Nullable String first,
            @Nullable String last) {
        return new AuditFilter("seen".equals(show), text(client), text(who), text(what), day(first), day(last));
    }

    /** The beginning of the first day. */
    @Nullable
    Instant from(ZoneId zone) {
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    /** The end of the last day. */
    @Nullable
    Instant to(ZoneId zone) {
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether anything but the client is asked for. */
    public boolean narrowed() {
        return who != null || what != null || first != null || last != null;
    }

    /** The path and query of this part, of the other of the two logs, or of what comes before a cursor. */
    public String path(boolean other, @Nullable String cursor) {
        StringBuilder path = new StringBuilder("/audit?show=").append(seen != other ? "seen" : "done");
        add(path, "client", client);
        add(path, "who", who);
        add(path, "what", other ? null : what);
        add(path, "first", first);
        add(path, "last", last);
        add(path, "from", cursor);
        return path.toString();
    }

    /** The path and query of all lines about one client. */
    public String only(String id) {
        return "/audit?show=" + (seen ? "seen" : "done") + "&client=" + id;
    }

    private static void add(StringBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return GivenDay.of(value).orElse(null);
    }
}
