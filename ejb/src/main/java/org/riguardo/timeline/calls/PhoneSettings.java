package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.calls.PhoneSystem;

/**
 * How a firm's phone system is to be understood.
 *
 * @param zone of its clock; null for the firm's
 * @param threeCxFields the order of 3CX's fields as it was typed; empty for the usual one
 * @param outsidePrefix what is dialled for an outside line and stands before the number in its records; empty for nothing
 * @param leastSeconds how long people speak at least in what counts as a conversation
 * @param machines the internal numbers at which a queue, a menu or a mailbox answers
 * @param extensions usernames by the extension at which they answer
 */
public record PhoneSettings(
        @Nullable ZoneId zone,
        String threeCxFields,
        String outsidePrefix,
        int leastSeconds,
        List<String> machines,
        Map<String, String> extensions) {

    /** What holds for a firm that set nothing. */
    public static final PhoneSettings UNSET = new PhoneSettings(null, "", "", 10, List.of(), Map.of());

    public PhoneSettings {
        machines = List.copyOf(machines);
        extensions = Map.copyOf(extensions);
    }

    PhoneSettings with(Map<String, String> others) {
        return new PhoneSettings(zone, threeCxFields, outsidePrefix, leastSeconds, machines, others);
    }

    Duration least() {
        return Duration.ofSeconds(leastSeconds);
    }

    /** The record as it is to be taken: what was answered at a machine's number was answered by nobody. */
    CallRecord heard(CallRecord record) {
        return record.direction() == Direction.IN
                        && record.reached() == Reached.PERSON
                        && record.extension() != null
                        && machines.contains(record.extension())
                ? new CallRecord(
                        record.line(),
                        record.key(),
                        record.links(),
                        record.direction(),
                        record.number(),
                        record.extension(),
                        record.startedAt(),
                        record.endedAt(),
                        record.talked(),
                        Reached.MACHINE)
                : record;
    }

    /** What a format has to know of it. */
    PhoneSystem system(ZoneId firmZone) {
        return new PhoneSystem(zone == null ? firmZone : zone, PhoneSystem.fields(threeCxFields));
    }
}
