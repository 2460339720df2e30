package org.riguardo.exports;

import java.util.List;
import org.riguardo.api.exports.Reading;

/**
 * One content of a file that was read: the file itself, or an entry of an archive.
 *
 * @param name the entry's name in its archive, or the file's own
 * @param archives the names of the archives around it, the outermost first
 * @param format the key of the format that read it
 */
public record Part(String name, List<String> archives, String format, Reading.Read read) {

    public Part {
        archives = List.copyOf(archives);
    }

    /** A content that lies in no archive. */
    public Part(String name, String format, Reading.Read read) {
        this(name, List.of(), format, read);
    }

    /** The same content, read otherwise. */
    public Part with(Reading.Read other) {
        return new Part(name, archives, format, other);
    }
}
