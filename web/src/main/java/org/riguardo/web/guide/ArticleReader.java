package org.riguardo.web.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of the guide: {@code # title} first, {@code ## heading}, {@code - line}, {@code 1. line}, and paragraphs, each on one
 * line. Whatever it does not know is text.
 */
final class ArticleReader {

    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*(?<strong>[^*]+)\\*\\*|\\*(?<said>[^*]+)\\*|`(?<key>[^`]+)`|\\[(?<text>[^\\]]+)]\\((?<path>/[^)]*)\\)");

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Words>> lines = new ArrayList<>();
    private boolean numbered;
    private String title = "";

    private ArticleReader() {}

    static Article read(Topic topic, List<String> text) {
        ArticleReader reader = new ArticleReader();
        text.forEach(reader::line);
        reader.end();
        return new Article(topic, reader.title, List.copyOf(reader.blocks));
    }

    private void line(String line) {
        if (line.startsWith("# ")) {
            title = line.substring(2).strip();
        } else if (line.startsWith("## ")) {
            end();
            blocks.add(new Block.Heading(line.substring(3).strip()));
        } else if (line.startsWith("- ") || line.matches("[0-9]+\\. .*")) {
            boolean number = !line.startsWith("- ");
            if (number != numbered) {
                end();
                numbered = number;
            }
            lines.add(words(line.substring(line.indexOf(' ') + 1).strip()));
        } else {
            end();
            if (!line.isBlank()) {
                blocks.add(new Block.Paragraph(words(line.strip())));
            }
        }
    }

    private void end() {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Lines(numbered, List.copyOf(lines)));
            lines.clear();
        }
    }

    private static List<Words> words(String line) {
        List<Words> words = new ArrayList<>();
        Matcher matcher = INLINE.matcher(line);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                words.add(new Words.Plain(line.substring(at, matcher.start())));
            }
            if (matcher.group("strong") != null) {
                words.add(new Words.Strong(matcher.group("strong")));
            } else if (matcher.group("said") != null) {
                words.add(new Words.Said(matcher.group("said")));
            } else if (matcher.group("key") != null) {
                words.add(new Words.Key(matcher.group("key")));
            } else {
                words.add(new Words.Link(matcher.group("text"), matcher.group("path")));
            }
            at = matcher.end();
        }
        if (at < line.length()) {
            words.add(new Words.Plain(line.substring(at)));
        }
        return List.copyOf(words);
    }
}
