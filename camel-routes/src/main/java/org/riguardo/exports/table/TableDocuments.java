package org.riguardo.exports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;

/** The documents of a table that was found to be readable from its first row to its last, read anew at each walk. */
final class TableDocuments implements Documents {

    private final Grid grid;
    private final Columns columns;
    private final Supplier<RowReader> readers;
    private final long count;

    TableDocuments(Grid grid, Columns columns, Supplier<RowReader> readers, long count) {
        this.grid = grid;
        this.columns = columns;
        this.readers = readers;
        this.count = count;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Stream<ExportDocument> stream() {
        try {
            Rows rows = new Rows(grid.walk(), new RowKinds(columns), readers.get());
            return StreamSupport.stream(rows, false).onClose(rows::close);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Rows extends Spliterators.AbstractSpliterator<ExportDocument> {

        private final LineWalk walk;
        private final RowKinds kinds;
        private final RowReader reader;

        Rows(LineWalk walk, RowKinds kinds, RowReader reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.walk = walk;
            this.kinds = kinds;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super ExportDocument> action) {
            try {
                for (Line line = walk.next(); line != null; line = walk.next()) {
                    ExportDocument document = kinds.item(line) ? reader.read(line) : null;
                    if (document != null) {
                        action.accept(document);
                        return true;
                    }
                }
                close();
                return false;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void close() {
            try {
                walk.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
