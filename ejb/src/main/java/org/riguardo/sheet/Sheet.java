package org.riguardo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A list that is written row by row; closing it ends the list and leaves the stream below to its owner. */
public interface Sheet extends Closeable {

    /** Writes one row, with a cell for each heading. */
    void row(List<Cell> cells) throws IOException;
}
