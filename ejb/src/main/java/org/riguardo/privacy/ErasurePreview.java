package org.riguardo.privacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.filed.FiledFile;

/**
 * What an erasure of a client would do, shown before anybody confirms it; it has done nothing.
 *
 * @param name the client's name, which whoever confirms types
 * @param goes kinds of rows that go, or of which an empty mark stays
 * @param stays kinds of rows that the law has kept
 * @param keptUntil the last day of what stays; null where nothing has to be kept
 * @param erased when it was done already; null else
 * @param leaving how many mails to the client wait to leave, which then do not
 * @param files files that were put away and hold words of the client, which go whole
 */
public record ErasurePreview(
        String clientId,
        String name,
        List<Part> goes,
        List<Part> stays,
        @Nullable LocalDate keptUntil,
        @Nullable Erased erased,
        long leaving,
        List<FiledFile> files) {

    public ErasurePreview {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        files = List.copyOf(files);
    }

    /**
     * Some rows.
     *
     * @param table the name of their table
     * @param what what they are
     * @param why why they stay, or what stays of them
     */
    public record Part(String table, Sentence what, long rows, Sentence why) {}
}
