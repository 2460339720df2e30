package org.riguardo.ledger.layouts;

import java.time.Instant;
import java.util.SortedMap;
import org.riguardo.api.exports.LayoutAnswers;

/**
 * What staff said about a layout.
 *
 * @param layout its name, the same for all files with the same headings
 * @param format the key of the format that asked
 * @param headings of its columns, by their places counted from 1; empty where a column has none
 * @param fileName of the file that it was said about
 * @param keptBy the username of who said it last
 */
public record KeptLayout(
        String layout,
        String format,
        SortedMap<Integer, String> headings,
        LayoutAnswers answers,
        String fileName,
        Instant keptAt,
        String keptBy) {}
