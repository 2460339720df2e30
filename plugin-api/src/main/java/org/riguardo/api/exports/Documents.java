package org.riguardo.api.exports;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of one content in their order, which may be too many to be held at once; each walk over them starts anew and
 * gives the same.
 *
 * @since 1.0
 */
public interface Documents extends Iterable<ExportDocument> {

    /** No document, as in a statement of a bank. */
    Documents NONE = of(List.of());

    /** All of them from the first, one at a time; the caller closes the stream. */
    Stream<ExportDocument> stream();

    /** How many there are. */
    long count();

    /** All of them at once, for few. */
    default List<ExportDocument> list() {
        try (Stream<ExportDocument> all = stream()) {
            return all.toList();
        }
    }

    @Override
    default Iterator<ExportDocument> iterator() {
        return list().iterator();
    }

    /** These documents, held in memory. */
    static Documents of(List<ExportDocument> documents) {
        return new ListedDocuments(List.copyOf(documents));
    }
}
