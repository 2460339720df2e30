package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import org.riguardo.exports.grid.BrokenGrid;

/** Looks over the records of a BIFF book (MS-XLS) before it is read, so that nothing hostile is unpacked. */
final class OldBookLimits {

    private static final int MOST_TEXTS = 300_000;
    private static final int BIFF8 = 0x0600;
    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int MERGED = 0x00E5;
    private static final int FILE_PASS = 0x002F;
    private static final int SHARED_TEXTS = 0x00FC;

    private OldBookLimits() {}

    /** @throws BrokenGrid when the book is older than BIFF8, protected, or has more texts than any real one */
    static void check(InputStream book) throws IOException {
        for (int records = 0; ; records++) {
            int kind = number(book);
            int length = number(book);
            if (records == 0 && (kind != BOF || length < 2)) {
                throw new BrokenGrid(BrokenGrid.Fault.OTHER_BOOK, 0);
            }
            if (kind == EOF) {
                return;
            }
            if (kind == FILE_PASS) {
                throw new BrokenGrid(BrokenGrid.Fault.PASSWORD, 0);
            }
            int read = 0;
            if (records == 0) {
                read = 2;
                if (number(book) != BIFF8) {
                    throw new BrokenGrid(BrokenGrid.Fault.OTHER_BOOK, 0);
                }
            } else if (kind == SHARED_TEXTS && length >= 8) {
                book.skipNBytes(4);
                read = 8;
                long texts = number(book) | (long) number(book) << 16;
                if (texts > MOST_TEXTS) {
                    throw new BrokenGrid(BrokenGrid.Fault.TOO_LONG, 0);
                }
            }
            book.skipNBytes(length - read);
        }
    }

    /** The cells that the sheet which begins there shows as one over several rows. */
    static Merges merges(InputStream sheet) throws IOException {
        Merges.Collector collector = new Merges.Collector();
        int depth = 0;
        do {
            int kind = number(sheet);
            int length = number(sheet);
            depth += kind == BOF ? 1 : kind == EOF ? -1 : 0;
            if (kind == MERGED && length >= 2) {
                int areas = number(sheet);
                length -= 2;
                for (int area = 0; area < areas && length >= 8; area++, length -= 8) {
                    int first = number(sheet);
                    int last = number(sheet);
                    int column = number(sheet);
                    number(sheet);
                    collector.add(column, first + 1, last + 1);
                }
            }
            sheet.skipNBytes(length);
        } while (depth > 0);
        return collector.merges();
    }

    private static int number(InputStream book) throws IOException {
        byte[] bytes = book.readNBytes(2);
        if (bytes.length < 2) {
            throw new BrokenGrid(BrokenGrid.Fault.BOOK, 0);
        }
        return (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8;
    }
}
