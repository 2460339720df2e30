package org.riguardo.mailbox.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message by which machines talk to machines.
 *
 * @param deliveryStatus the fields of a delivery status (RFC 3464), or of a disposition notification (RFC 8098)
 * @param notification whether {@code deliveryStatus} is a disposition notification
 * @param complaint whether a feedback report (RFC 5965) is enclosed
 * @param originalId the Message-ID of a message or header that is enclosed
 * @param calendarMethod such as {@code REPLY} (RFC 5546)
 * @param certificate the {@code daticert.xml} of certified mail (PEC)
 * @param feedback the fields of a feedback report
 */
public record Enclosures(
        @Nullable String deliveryStatus,
        boolean notification,
        boolean complaint,
        @Nullable String originalId,
        @Nullable String calendarMethod,
        @Nullable String certificate,
        @Nullable String feedback) {

    static final Enclosures NONE = new Enclosures(null, false, false, null, null, null, null);

    /** The value of the first field of that name in the delivery status. */
    public Optional<String> status(String field) {
        return statuses(field).stream().findFirst();
    }

    /** The values of all fields of that name in the delivery status. */
    public List<String> statuses(String field) {
        return fields(deliveryStatus, field);
    }

    /** The values of all fields of that name in the feedback report. */
    public List<String> feedbacks(String field) {
        return fields(feedback, field);
    }

    private static List<String> fields(@Nullable String report, String field) {
        return report == null
                ? List.of()
                : report.lines()
                        .filter(line -> line.regionMatches(true, 0, field + ":", 0, field.length() + 1))
                        .map(line -> line.substring(field.length() + 1).strip())
                        .toList();
    }
}
