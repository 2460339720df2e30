package org.riguardo.exports;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Reading;

/** Documents that tell how many of them were walked over at the most; it changes nothing about them. */
final class CountedDocuments implements Documents {

    private static final int EVERY = 500;

    private final Documents documents;
    private final long before;
    private final LongConsumer furthest;
    private long told;

    /**
     * @param before how many documents come before these
     */
    private CountedDocuments(Documents documents, long before, LongConsumer furthest) {
        this.documents = documents;
        this.before = before;
        this.furthest = furthest;
    }

    /** The reading with all its parts counted on. */
    static FileReading.Read of(FileReading.Read read, LongConsumer furthest) {
        long[] before = {0};
        List<Part> parts = read.parts().stream()
                .map(part -> {
                    Reading.Read plain = part.read();
                    Documents counted = new CountedDocuments(plain.documents(), before[0], furthest);
                    before[0] += plain.documents().count();
                    return part.with(plain.with(plain.facts(), counted));
                })
                .toList();
        return new FileReading.Read(parts, read.notes());
    }

    /** How many documents there are in all parts. */
    static long in(FileReading.Read read) {
        return read.parts().stream()
                .mapToLong(part -> part.read().documents().count())
                .sum();
    }

    @Override
    public long count() {
        return documents.count();
    }

    @Override
    public Stream<ExportDocument> stream() {
        long[] at = {0};
        return documents.stream().peek(document -> passed(++at[0]));
    }

    private void passed(long position) {
        if (position >= told + EVERY) {
            told = position;
            furthest.accept(before + position);
        }
    }
}
