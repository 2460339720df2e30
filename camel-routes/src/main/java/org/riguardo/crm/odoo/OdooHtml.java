package org.riguardo.crm.odoo;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Notes as Odoo keeps them, in HTML, and as they are read here, in lines; nothing that they point to is opened. */
final class OdooHtml {

    private static final int LONGEST = 20_000;

    private OdooHtml() {}

    static String of(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
        return text.isEmpty() ? "" : "<p>" + escaped.replace("\n", "<br>") + "</p>";
    }

    static String text(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (text.length() < LONGEST && node instanceof TextNode written) {
                            text.append(written.getWholeText());
                        } else if (node instanceof Element element
                                && element.tagName().equals("br")) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.isBlock() && depth > 0) {
                            text.append('\n');
                        }
                    }
                },
                Jsoup.parseBodyFragment(html).body());
        String whole = text.toString()
                .replace('\u00A0', ' ')
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }
}
