package org.riguardo.calls;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riguardo.api.exports.ReadContext;

/**
 * How a firm's phone system writes its records, as far as its files do not tell.
 *
 * @param zone of its clock
 * @param threeCxFields the order in which 3CX was told to write its fields, in its own words with underscores
 */
public record PhoneSystem(ZoneId zone, List<String> threeCxFields) {

    /** The name under which {@link ReadContext#mappings()} holds it. */
    public static final String MAPPING = "phone-system";

    private static final String ZONE = "zone";
    private static final String THREE_CX = "3cx";

    public PhoneSystem {
        threeCxFields = List.copyOf(threeCxFields);
    }

    /** What the firm's staff set, or the firm's zone and the order in which 3CX offers its fields. */
    public static PhoneSystem of(ReadContext context) {
        return read(context.mappings().getOrDefault(MAPPING, ""), context.zone());
    }

    /** The same as {@link #write} wrote it; what cannot be read is as if it had not been set. */
    public static PhoneSystem read(String text, ZoneId firmZone) {
        Map<String, String> set = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int at = line.indexOf('=');
            if (at > 0) {
                set.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        });
        return new PhoneSystem(zone(set.getOrDefault(ZONE, ""), firmZone), fields(set.getOrDefault(THREE_CX, "")));
    }

    /** The text by which a format is told of it. */
    public String write() {
        return ZONE + "=" + zone.getId() + "\n" + THREE_CX + "=" + String.join(",", threeCxFields);
    }

    /** Field names as people write them, with hyphens or underscores; the order that 3CX offers where there are none. */
    public static List<String> fields(String written) {
        List<String> fields = new ArrayList<>();
        for (String field : written.split("[,;\\s]+")) {
            if (!field.isBlank()) {
                fields.add(name(field));
            }
        }
        return fields.isEmpty() ? ThreeCxFields.USUAL : fields;
    }

    static String name(String field) {
        return field.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static ZoneId zone(String written, ZoneId firmZone) {
        try {
            return written.isEmpty() ? firmZone : ZoneId.of(written);
        } catch (DateTimeException unknown) {
            return firmZone;
        }
    }
}
