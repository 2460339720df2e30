package org.riguardo.mailbox.read;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns an HTML body into lines of plain text; quotations become lines that begin with {@code >}, as in plain mail. Nothing is loaded. */
public final class HtmlText {

    private static final int MOST_HTML = 2_000_000;
    private static final int DEEPEST = 256;
    private static final int DEEPEST_QUOTE = 10;
    private static final Set<String> SILENT = Set.of("head", "style", "script", "title", "template", "noscript", "o:p");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "address",
            "center",
            "dl",
            "dt",
            "dd",
            "header",
            "footer");

    private HtmlText() {}

    public static String of(String html) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseInput(html.substring(0, Math.min(html.length(), MOST_HTML)), "");
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, document);
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int quoted;
        private int silent;
        private int blank = 2;
        private boolean lineStart = true;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && silent == 0) {
                write(words.getWholeText());
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent++;
            } else if (name.equals("br")) {
                newLine();
            } else if (LINES.contains(name)) {
                endLine();
                paragraph(name);
            } else if (name.equals("td") && !lineStart) {
                text.append(' ');
            }
            if (name.equals("hr")) {
                write("________________________________");
                endLine();
            }
            if (name.equals("blockquote")) {
                quoted++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent--;
            } else if (LINES.contains(name)) {
                endLine();
                if (name.equals("blockquote")) {
                    quoted--;
                }
                paragraph(name);
            }
        }

        private void paragraph(String name) {
            if ((name.equals("p") || name.equals("blockquote") || name.equals("ul")) && blank == 0) {
                newLine();
            }
        }

        private void write(String words) {
            boolean space = false;
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00a0') {
                    space = true;
                } else if (c != '\u200b' && c != '\ufeff') {
                    begin();
                    if (space && text.length() > 0 && !atLineStart()) {
                        text.append(' ');
                    }
                    space = false;
                    text.append(c);
                    lineStart = false;
                    blank = 0;
                }
            }
            if (space && !lineStart) {
                text.append(' ');
            }
        }

        private boolean atLineStart() {
            char last = text.charAt(text.length() - 1);
            return last == '\n' || last == ' ';
        }

        private void begin() {
            if (lineStart && quoted > 0) {
                text.append("> ".repeat(Math.min(quoted, DEEPEST_QUOTE)));
            }
            lineStart = false;
        }

        private void endLine() {
            if (!lineStart) {
                newLine();
            }
        }

        private void newLine() {
            if (lineStart) {
                blank++;
            }
            if (!lineStart || blank <= 2) {
                text.setLength(withoutSpaces());
                text.append('\n');
            }
            lineStart = true;
        }

        private int withoutSpaces() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            return end;
        }

        String text() {
            return text.toString().strip();
        }
    }
}
