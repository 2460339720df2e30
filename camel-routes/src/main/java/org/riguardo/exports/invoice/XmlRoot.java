package org.riguardo.exports.invoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.api.exports.Content;

/**
 * The first element of a content that looks like XML, found without parsing, behind comments and processing instructions.
 *
 * @param name the local name
 * @param tag the whole tag as far as it was looked at, with its namespaces
 */
public record XmlRoot(String name, String tag) {

    private static final int[] HEADS = {2_048, 65_536};
    private static final Pattern TAG =
            Pattern.compile("<(?:[\\w.-]{1,100}:)?([\\w.-]{1,100})(?=[\\s>/])[^>]{0,20000}>?");

    /** The root of that content; empty when it does not begin like XML. */
    public static Optional<XmlRoot> of(Content content) throws IOException {
        Optional<XmlRoot> root = Optional.empty();
        for (int length : HEADS) {
            root = in(ascii(content.head(length)));
            if (content.size() <= length || root.filter(XmlRoot::whole).isPresent()) {
                return root;
            }
        }
        return root;
    }

    private boolean whole() {
        return tag.endsWith(">");
    }

    private static Optional<XmlRoot> in(String head) {
        int at = 0;
        while (at >= 0 && at < head.length()) {
            if (Character.isWhitespace(head.charAt(at))) {
                at++;
            } else if (head.startsWith("<?", at)) {
                at = behind(head, "?>", at);
            } else if (head.startsWith("<!--", at)) {
                at = behind(head, "-->", at);
            } else if (head.startsWith("<!", at)) {
                at = behind(head, ">", at);
            } else {
                Matcher tag = TAG.matcher(head).region(at, head.length());
                return tag.lookingAt() ? Optional.of(new XmlRoot(tag.group(1), tag.group())) : declared(head, at);
            }
        }
        return Optional.empty();
    }

    /** The characters of the bytes that matter for the structure of XML, whatever the encoding; without a mark before them. */
    static String ascii(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.startsWith("\u00EF\u00BB\u00BF")
                ? text.substring(3)
                : text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF") ? text.substring(2) : text;
    }

    private static int behind(String head, String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    /** Behind an internal subset of a document type declaration, which is refused later by name and not as unknown. */
    private static Optional<XmlRoot> declared(String head, int at) {
        int end = head.indexOf("]>", at);
        if (!head.contains("<!DOCTYPE") || end < 0) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(head).region(end + 2, head.length());
        return tag.find() ? Optional.of(new XmlRoot(tag.group(1), tag.group())) : Optional.empty();
    }
}
