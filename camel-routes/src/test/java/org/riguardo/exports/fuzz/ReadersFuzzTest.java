package org.riguardo.exports.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Samples;

/**
 * Feeds the readers with whatever comes: nothing may be thrown, and what is read keeps its own promises. As a test it reads
 * its seeds and what was found before; with the profile {@code fuzz} it looks for more.
 */
class ReadersFuzzTest {

    private final ExportReader reader = new ExportReader(BuiltInFormats::all);

    @MethodSource("org.riguardo.exports.fuzz.Seeds#all")
    @FuzzTest
    void aWholeFile(byte[] bytes) throws IOException {
        FileReading reading = reader.read(Samples.content("file", bytes), Samples.CONTEXT);
        assertThat(reading).isNotNull();
        if (reading instanceof FileReading.Read read) {
            assertThat(read.parts()).isNotEmpty();
            read.parts().forEach(part -> Promises.kept(part.read()));
        }
    }

    @MethodSource("org.riguardo.exports.fuzz.Seeds#all")
    @FuzzTest
    void eachFormatByItself(byte[] bytes) throws IOException {
        for (ExportFormat format : BuiltInFormats.all()) {
            var content = Samples.content("file", bytes);
            format.recognises(content);
            if (format.read(content, Samples.VOUCHED) instanceof Reading.Read read) {
                Promises.kept(read);
            }
        }
    }
}
