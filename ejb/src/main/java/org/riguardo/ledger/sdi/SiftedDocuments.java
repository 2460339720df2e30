package org.riguardo.ledger.sdi;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportDocument;

/** The documents of a content, some of them left out on each walk over them. */
record SiftedDocuments(Documents all, UnaryOperator<ExportDocument> sift) implements Documents {

    @Override
    public Stream<ExportDocument> stream() {
        return all.stream().map(sift);
    }

    @Override
    public long count() {
        return all.count();
    }
}
