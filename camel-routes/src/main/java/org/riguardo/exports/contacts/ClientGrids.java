package org.riguardo.exports.contacts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.book.OldWorkbook;
import org.riguardo.exports.book.Workbook;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Encoding;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.TextGrid;

/** Finds the table of clients in a text with separated fields or in a workbook; empty where there is none. */
final class ClientGrids {

    private static final int HEAD = 65_536;
    private static final String SEPARATORS = ";\t,|";

    private ClientGrids() {}

    /** A grid and its row of headings. */
    record Found(Grid grid, ClientHeading heading, boolean text) {}

    static Optional<Found> find(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        try {
            if (OldWorkbook.recognised(head)) {
                return first(OldWorkbook.sheets(content));
            }
            if (Workbook.recognised(content)) {
                return first(Workbook.sheets(content));
            }
        } catch (BrokenGrid unreadable) {
            return Optional.empty();
        }
        return text(content, head);
    }

    private static Optional<Found> first(List<Grid> sheets) throws IOException {
        for (Grid sheet : sheets) {
            Optional<ClientHeading> heading = ClientHeading.find(sheet.head(ClientHeading.SEARCHED_ROWS));
            if (heading.isPresent()) {
                return Optional.of(new Found(sheet, heading.get(), false));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> text(Content content, byte[] head) throws IOException {
        Optional<String> text = Encoding.decodeHead(head)
                .filter(decoded -> !decoded.stripLeading().startsWith("<"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String first = text.get().lines().findFirst().orElse("");
        boolean named = first.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?;?");
        String separators = named ? first.replace("\"", "").substring(4, 5) : SEPARATORS;
        Found best = null;
        for (char separator : separators.toCharArray()) {
            Optional<ClientHeading> heading = heading(TextGrid.of(text.get(), separator, named));
            if (heading.isPresent()
                    && (best == null || heading.get().known() > best.heading().known())) {
                best = new Found(TextGrid.of(content, charset(content, head), separator, named), heading.get(), true);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Empty also where the first rows are no table, as under a separator that is another one's quote. */
    private static Optional<ClientHeading> heading(Grid grid) throws IOException {
        try {
            return ClientHeading.find(grid.head(ClientHeading.SEARCHED_ROWS));
        } catch (BrokenGrid otherwise) {
            return Optional.empty();
        }
    }

    /** Strict UTF-8 where all of the file is; the first bytes alone do not tell. */
    private static Charset charset(Content content, byte[] head) throws IOException {
        List<Charset> candidates = Encoding.candidates(head);
        if (candidates.size() > 1 && content.size() <= ClientTableFormat.LARGEST) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content.bytes()));
            } catch (java.nio.charset.CharacterCodingException other) {
                return candidates.get(1);
            }
        }
        return candidates.get(0);
    }
}
