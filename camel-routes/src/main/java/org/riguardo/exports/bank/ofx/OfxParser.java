package org.riguardo.exports.bank.ofx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;

/**
 * Parses the tags of OFX in both of its forms: a tag with text behind it is a value, whose closing tag may be left out; any
 * other holds elements and must be closed.
 */
final class OfxParser {

    private static final Pattern TOKEN = Pattern.compile("<(/?)([A-Za-z0-9._]{1,40})\\s*(/?)>([^<]*)");
    private static final Set<String> VALUES =
            Set.of("MEMO", "NAME", "CHECKNUM", "REFNUM", "PAYEEID", "EXTDNAME", "MESSAGE", "ORG", "FID", "INTU.BID");
    private static final int DEEPEST = 30;
    private static final int MOST_ELEMENTS = 10_000_000;

    private final String text;
    private final Deque<OfxNode> path = new ArrayDeque<>();
    private int line = 1;

    OfxParser(String text) {
        this.text = text;
    }

    /** The file cannot be parsed at that place. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String tag;
        private final transient Sentence reason;

        Malformed(int line, String tag, String it, String en) {
            super(en);
            this.line = line;
            this.tag = tag;
            this.reason = new Sentence(it, en);
        }

        int line() {
            return line;
        }

        String tag() {
            return tag;
        }

        Sentence reason() {
            return reason;
        }
    }

    /** The element {@code OFX} with all that is in it. */
    OfxNode parse() throws Malformed {
        int start = text.toUpperCase(Locale.ROOT).indexOf("<OFX>");
        if (start < 0) {
            throw new Malformed(1, "OFX", "Manca l'elemento OFX.", "The element OFX is missing.");
        }
        line += lines(text, 0, start);
        OfxNode root = new OfxNode("", 0);
        path.push(root);
        Matcher token = TOKEN.matcher(text);
        int at = start;
        int elements = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at || ++elements > MOST_ELEMENTS) {
                throw new Malformed(line, "<", "Qui non c'è un tag OFX.", "There is no OFX tag here.");
            }
            take(token);
            line += lines(text, at, token.end());
            at = token.end();
        }
        if (path.size() != 1 || root.children.size() != 1) {
            throw new Malformed(line, path.element().name, "Un elemento non è chiuso.", "An element is not closed.");
        }
        return root.children.get(0);
    }

    private void take(Matcher token) throws Malformed {
        String name = token.group(2).toUpperCase(Locale.ROOT);
        String value = unescaped(token.group(4).strip());
        if (!token.group(1).isEmpty()) {
            close(name, value);
        } else if (path.size() == 1 && !path.element().children.isEmpty()) {
            throw new Malformed(line, name, "C'è altro dopo la fine.", "There is more after the end.");
        } else {
            open(name, value, !token.group(3).isEmpty());
        }
    }

    private void open(String name, String value, boolean empty) throws Malformed {
        OfxNode node = new OfxNode(name, line);
        path.element().children.add(node);
        node.text = value;
        if (!empty && value.isEmpty() && !VALUES.contains(name)) {
            path.push(node);
        }
        if (path.size() > DEEPEST) {
            throw new Malformed(line, name, "Annidato troppo a fondo.", "Nested too deeply.");
        }
    }

    private void close(String name, String after) throws Malformed {
        OfxNode top = path.element();
        OfxNode last = top.children.isEmpty() ? null : top.children.get(top.children.size() - 1);
        boolean closesValue =
                last != null && last.name.equals(name) && last.children.isEmpty() && !top.name.equals(name);
        if (!closesValue && (!top.name.equals(name) || path.size() == 1)) {
            throw new Malformed(
                    line,
                    name,
                    "L'elemento si chiude dove non è aperto.",
                    "The element is closed where it is not open.");
        }
        if (!after.isEmpty()) {
            throw new Malformed(line, name, "C'è testo fuori posto.", "There is text out of place.");
        }
        if (!closesValue) {
            path.pop();
        }
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0
                ? value
                : value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", " ")
                        .replace("&apos;", "'")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
