package org.riguardo.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds JSON objects in which an absent value is written as null; times get the offset of the zone. */
final class JsonObjects {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder builder = JSON.createObjectBuilder();
    private final ZoneId zone;

    JsonObjects(ZoneId zone) {
        this.zone = zone;
    }

    JsonObjects put(String name, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            builder.add(name, flag);
        } else if (value instanceof Integer number) {
            builder.add(name, number);
        } else if (value instanceof JsonValue json) {
            builder.add(name, json);
        } else if (value instanceof Instant at) {
            builder.add(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
        } else if (value == null) {
            builder.addNull(name);
        } else {
            builder.add(name, value.toString());
        }
        return this;
    }

    JsonObjects texts(String name, Collection<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        builder.add(name, array);
        return this;
    }

    <T> JsonObjects objects(String name, Collection<T> all, Function<T, JsonObjects> write) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        all.forEach(one -> array.add(write.apply(one).build()));
        builder.add(name, array);
        return this;
    }

    JsonObject build() {
        return builder.build();
    }
}
