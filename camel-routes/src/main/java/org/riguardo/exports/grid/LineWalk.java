package org.riguardo.exports.grid;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One walk over the rows of a grid. */
public interface LineWalk extends Closeable {

    /** The next row; null after the last one. */
    @Nullable
    Line next() throws IOException;
}
