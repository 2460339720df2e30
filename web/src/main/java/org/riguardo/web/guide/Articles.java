package org.riguardo.web.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.riguardo.web.words.Language;

/** All pages of the guide, read once; each topic is there in both languages. */
final class Articles {

    private static final Map<Language, Map<Topic, Article>> ALL = read();

    private Articles() {}

    static Article of(Topic topic, Language language) {
        return Objects.requireNonNull(ALL.get(language).get(topic));
    }

    static Map<Topic, Article> in(Language language) {
        return ALL.get(language);
    }

    private static Map<Language, Map<Topic, Article>> read() {
        Map<Language, Map<Topic, Article>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<Topic, Article> articles = new EnumMap<>(Topic.class);
            for (Topic topic : Topic.values()) {
                String file = language.code() + "/" + topic.key() + ".txt";
                try (InputStream in = Objects.requireNonNull(Articles.class.getResourceAsStream(file), file)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    articles.put(topic, ArticleReader.read(topic, text.lines().toList()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            all.put(language, articles);
        }
        return all;
    }
}
