package org.riguardo.api.exports;

import java.util.List;
import java.util.stream.Stream;

/** Documents that are held in memory. */
record ListedDocuments(List<ExportDocument> all) implements Documents {

    @Override
    public Stream<ExportDocument> stream() {
        return all.stream();
    }

    @Override
    public long count() {
        return all.size();
    }

    @Override
    public List<ExportDocument> list() {
        return all;
    }
}
