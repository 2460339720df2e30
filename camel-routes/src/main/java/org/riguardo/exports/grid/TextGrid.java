package org.riguardo.exports.grid;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;

/** A text with separated fields (RFC 4180), read through a window of bounded size. */
public final class TextGrid implements Grid {

    private static final int LONGEST_FIELD = 200_000;

    private final String title;
    private final Source source;
    private final char separator;
    private final boolean namedSeparator;

    private TextGrid(String title, Source source, char separator, boolean namedSeparator) {
        this.title = title;
        this.source = source;
        this.separator = separator;
        this.namedSeparator = namedSeparator;
    }

    private interface Source {
        Reader open() throws IOException;
    }

    /**
     * The table in that content.
     *
     * @param namedSeparator whether the first line is no row but names the separator, like {@code sep=;}
     */
    public static TextGrid of(Content content, Charset charset, char separator, boolean namedSeparator) {
        return new TextGrid(
                content.name(),
                () -> new InputStreamReader(
                        content.open(),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                separator,
                namedSeparator);
    }

    /** The table in that text, as in the first lines of a file. */
    public static TextGrid of(String text, char separator, boolean namedSeparator) {
        return new TextGrid("", () -> new StringReader(text), separator, namedSeparator);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public LineWalk walk() throws IOException {
        CheckedReader text = new CheckedReader(source.open());
        try {
            if (namedSeparator) {
                skipLine(text);
            }
            CsvReader<Line> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .build(new LineHandler(namedSeparator ? 1 : 0), text);
            return new Walk(text, rows, namedSeparator ? 1 : 0);
        } catch (CharacterCodingException unreadable) {
            text.close();
            throw new BrokenGrid(BrokenGrid.Fault.ENCODING, 1);
        } catch (IOException | RuntimeException failed) {
            text.close();
            throw failed;
        }
    }

    private static void skipLine(Reader text) throws IOException {
        char[] one = new char[1];
        while (text.read(one, 0, 1) > 0 && one[0] != '\n') {}
    }

    private static final class Walk implements LineWalk {

        private final CheckedReader text;
        private final CsvReader<Line> rows;
        private final Iterator<Line> iterator;
        private int line;

        Walk(CheckedReader text, CsvReader<Line> rows, int line) {
            this.text = text;
            this.rows = rows;
            this.iterator = rows.iterator();
            this.line = line;
        }

        @Override
        public @Nullable Line next() throws IOException {
            try {
                Line next = iterator.hasNext() ? iterator.next() : null;
                line = next == null ? line : next.number();
                return next;
            } catch (UncheckedIOException failed) {
                throw failed.getCause() instanceof CharacterCodingException
                        ? broken(BrokenGrid.Fault.ENCODING)
                        : failed.getCause();
            } catch (LineHandler.TooLong tooLong) {
                throw broken(BrokenGrid.Fault.TOO_LONG);
            } catch (CsvParseException invalid) {
                throw fault(invalid);
            }
        }

        private IOException fault(CsvParseException invalid) {
            for (Throwable cause = invalid; cause != null; cause = cause.getCause()) {
                if (cause instanceof LineHandler.TooLong) {
                    return broken(BrokenGrid.Fault.TOO_LONG);
                }
                if (cause instanceof CharacterCodingException) {
                    return broken(BrokenGrid.Fault.ENCODING);
                }
            }
            String message = String.valueOf(invalid.getMessage());
            if (message.contains("buffer size")) {
                return broken(BrokenGrid.Fault.TOO_LONG);
            }
            return broken(text.ended() ? BrokenGrid.Fault.OPEN_QUOTE : BrokenGrid.Fault.STRAY_QUOTE);
        }

        private BrokenGrid broken(BrokenGrid.Fault fault) {
            return new BrokenGrid(fault, line + 1);
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
