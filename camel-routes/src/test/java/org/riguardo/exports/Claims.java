package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;

/** Which of the formats that come with the product would read a content without asking anybody. */
public final class Claims {

    private Claims() {}

    /** The keys of the formats that recognise the content and read it, whatever order they are asked in. */
    public static List<String> certain(Content content) throws IOException {
        List<String> keys = new ArrayList<>();
        for (ExportFormat format : BuiltInFormats.all()) {
            if (format.recognises(content) && format.read(content, Samples.CONTEXT) instanceof Reading.Read) {
                keys.add(format.key());
            }
        }
        return keys;
    }

    /** No other format than this one would read the content. */
    public static void onlyBy(String key, Content content) throws IOException {
        assertThat(certain(content)).as("%s is claimed by", content.name()).isSubsetOf(key);
    }
}
