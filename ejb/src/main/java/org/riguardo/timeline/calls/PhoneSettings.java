package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.calls.PhoneSystem;

/**
 * How a firm's phone system is to be understood.
 *
 * @param zone of its clock; null for the firm's
 * @param threeCxFields the order of 3CX's fields as it was typed; empty for the usual one
 * @param outsidePrefix what is dialled for an outside line and stands before the number in its records; empty for nothing
 * @param leastSeconds how long people speak at least in what counts as a conversation
 * @param extensions usernames by the extension at which they answer
 */
public record PhoneSettings(
        @Nullable ZoneId zone,
        String threeCxFields,
        String outsidePrefix,
        int leastSeconds,
        Map<String, String> extensions) {

    /** What holds for a firm that set nothing. */
    public static final PhoneSettings UNSET = new PhoneSettings(null, "", "", 10, Map.of());

    public PhoneSettings {
        extensions = Map.copyOf(extensions);
    }

    Duration least() {
        return Duration.ofSeconds(leastSeconds);
    }

    /** What a format has to know of it. */
    PhoneSystem system(ZoneId firmZone) {
        return new PhoneSystem(zone == null ? firmZone : zone, PhoneSystem.fields(threeCxFields));
    }
}
