package org.riguardo.api.exports;

import java.io.IOException;

/**
 * A kind of file that Riguardo can read into its ledger (module type {@code export-format}); it reads and decides nothing,
 * keeps nothing and never changes what it reads. Implementations are safe for use by several threads, refuse hostile input
 * in bounded time and memory, and pass {@code ExportFormatContract}.
 *
 * @since 1.0
 */
public interface ExportFormat {

    /** The name by which it is known everywhere, such as {@code fatturapa}: lower-case letters, digits and hyphens. */
    String key();

    /** Whether the content is of this format, told by its bytes and never by its name. */
    boolean recognises(Content content) throws IOException;

    /**
     * Reads the whole content or nothing of it.
     *
     * @throws IOException when the bytes cannot be got at; whatever is wrong with the bytes themselves is a {@link Reading}
     */
    Reading read(Content content, ReadContext context) throws IOException;
}
