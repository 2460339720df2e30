package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.xml.XmlReaders;

/** The texts that the sheets of a book share, kept as bytes: a million short ones take some 20 MB. */
final class SharedTexts {

    private static final int BLOCK = 1 << 18;
    private static final int MOST_TEXTS = 2_000_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final long MOST_BYTES = 32L << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[1_024];
    private int texts;
    private int used;

    /** Adds the next text, shortened to what a cell may hold. */
    void add(CharSequence text) throws IOException {
        String kept =
                text.length() > LONGEST_TEXT ? text.subSequence(0, LONGEST_TEXT).toString() : text.toString();
        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        if (texts + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        if (texts >= MOST_TEXTS || (long) used + bytes.length > MOST_BYTES) {
            throw new IOException("Too much text");
        }
        for (int done = 0; done < bytes.length; ) {
            int at = (used + done) % BLOCK;
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int length = Math.min(bytes.length - done, BLOCK - at);
            System.arraycopy(bytes, done, blocks.get(blocks.size() - 1), at, length);
            done += length;
        }
        used += bytes.length;
        starts[++texts] = used;
    }

    /** The text of that number, counted from 0. */
    String get(int number) throws IOException {
        if (number < 0 || number >= texts) {
            throw new IOException("No such text");
        }
        int from = starts[number];
        int length = starts[number + 1] - from;
        int at = from % BLOCK;
        if (at + length <= BLOCK) {
            return length == 0 ? "" : new String(blocks.get(from / BLOCK), at, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int place = (from + done) % BLOCK;
            int piece = Math.min(length - done, BLOCK - place);
            System.arraycopy(blocks.get((from + done) / BLOCK), place, bytes, done, piece);
            done += piece;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The texts of that part of a book in their order, without the phonetic readings that some have. */
    static SharedTexts read(InputStream part) throws XMLStreamException, IOException {
        SharedTexts texts = new SharedTexts();
        XMLStreamReader xml = XmlReaders.of(part);
        StringBuilder text = new StringBuilder();
        boolean counts = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                counts = phonetic == 0 && xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                counts = false;
                if (xml.getLocalName().equals("si")) {
                    texts.add(text);
                    text.setLength(0);
                }
            } else if (counts && xml.hasText() && text.length() <= LONGEST_TEXT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return texts;
    }
}
