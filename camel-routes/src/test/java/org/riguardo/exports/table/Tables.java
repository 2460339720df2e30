package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.Claims;
import org.riguardo.exports.Samples;

/** Reads tables written in a test, each of which no other format may take for its own. */
final class Tables {

    private Tables() {}

    static Reading read(String name, byte[] bytes) throws IOException {
        assertThat(asked(Samples.content(name, bytes))).isEqualTo("table");
        Claims.onlyBy("table", Samples.content(name, bytes));
        return new TableFormat().read(Samples.content(name, bytes), Samples.CONTEXT);
    }

    /** The key of the first built-in format that recognises the content, as the watched folder asks them. */
    private static String asked(Content content) throws IOException {
        for (ExportFormat format : BuiltInFormats.all()) {
            if (format.recognises(content)) {
                return format.key();
            }
        }
        return "none";
    }

    static Reading read(String text) throws IOException {
        return read("elenco.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading.Read ok(String text) throws IOException {
        return ok(text, StandardCharsets.UTF_8);
    }

    static Reading.Read ok(String text, Charset charset) throws IOException {
        return ok(read("elenco.csv", text.getBytes(charset)));
    }

    static Reading.Read ok(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    static Reading.Refused refused(String text) throws IOException {
        Reading reading = read(text);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return (Reading.Refused) reading;
    }
}
