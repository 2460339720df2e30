package org.riguardo.mailbox.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readable parts of one multipart, in their order; of alternatives the plain one is read and the richest one shown. */
final class Texts {

    /** A readable part: plain, HTML, or both where they say the same. */
    record Text(@Nullable String plain, @Nullable String html) {

        String words() {
            return plain != null ? plain : html != null ? HtmlText.of(html) : "";
        }
    }

    private final boolean alternative;
    private final List<Text> parts = new ArrayList<>();

    Texts(boolean alternative) {
        this.alternative = alternative;
    }

    void add(Text part) {
        parts.add(part);
    }

    /** What the multipart comes to for the one around it; null when it has no text. */
    @Nullable
    Text joined() {
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        return alternative ? best() : all();
    }

    private @Nullable Text best() {
        String plain = null;
        String html = null;
        for (Text part : parts) {
            plain = plain == null && part.plain() != null && !part.plain().isBlank() ? part.plain() : plain;
            html = part.html() != null ? part.html() : html;
        }
        return plain == null && html == null ? null : new Text(plain, html);
    }

    private Text all() {
        StringBuilder words = new StringBuilder();
        StringBuilder html = new StringBuilder();
        boolean rich = false;
        for (Text part : parts) {
            String said = part.words();
            if (!said.isBlank()) {
                words.append(words.length() == 0 || words.charAt(words.length() - 1) == '\n' ? "" : "\n")
                        .append(said);
            }
            rich |= part.html() != null;
            html.append(part.html() != null ? part.html() : preformatted(said));
        }
        return new Text(words.toString(), rich ? html.toString() : null);
    }

    private static String preformatted(String words) {
        return "<pre>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }
}
