package org.riguardo.exports;

import org.riguardo.api.exports.Reading;

/**
 * One content of a file that was read: the file itself, or an entry of an archive.
 *
 * @param name the entry's name in its archive, or the file's own
 * @param format the key of the format that read it
 */
public record Part(String name, String format, Reading.Read read) {}
