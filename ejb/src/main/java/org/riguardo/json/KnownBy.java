package org.riguardo.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the dates of facts, which cannot lie later than the instant at which they are known. */
record KnownBy(Instant now, ZoneId zone) {

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    @Nullable
    LocalDate day(Fields fields, String name) {
        LocalDate day = fields.day(name);
        if (day != null && day.isAfter(today())) {
            throw fields.complain(name, "\"" + name + "\" is " + day + ", later than today (" + today() + ").");
        }
        return day;
    }

    LocalDate requiredDay(Fields fields, String name) {
        return fields.required(name, day(fields, name));
    }

    Instant requiredInstant(Fields fields, String name) {
        Instant at = fields.requiredInstant(name);
        if (at.isAfter(now)) {
            throw fields.complain(name, "\"" + name + "\" is later than \"now\".");
        }
        return at;
    }
}
