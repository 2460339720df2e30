package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words and rules that texts are read with: those built in, and a firm's own after them. Safe for many threads. */
public final class Lexicon {

    private static final List<DataFile> BUILT_IN = List.of(
            DataFile.builtIn("italian.lexicon"),
            DataFile.builtIn("italian-more.lexicon"),
            DataFile.builtIn("italian.rules"),
            DataFile.builtIn("italian-promises.rules"),
            DataFile.builtIn("italian-requests.rules"),
            DataFile.builtIn("italian-payments.rules"),
            DataFile.builtIn("italian-disputes.rules"),
            DataFile.builtIn("italian-complaints.rules"),
            DataFile.builtIn("italian-hardship.rules"),
            DataFile.builtIn("italian-purposes.rules"),
            DataFile.builtIn("italian-likely.rules"),
            DataFile.builtIn("english.lexicon"),
            DataFile.builtIn("english.rules"));

    private final Map<String, Language> languages;

    private Lexicon(Map<String, Language> languages) {
        this.languages = languages;
    }

    /** The words and rules that are built in. */
    public static Lexicon standard() {
        return with(List.of());
    }

    /**
     * What is built in, extended by a firm's own files. A rule or a day that they name again replaces the one before.
     *
     * @throws DataProblem where a file cannot be used, naming file, line and remedy
     */
    public static Lexicon with(List<DataFile> own) {
        List<DataFile> files = new ArrayList<>(BUILT_IN);
        files.addAll(own);
        Map<String, Language> languages = new LinkedHashMap<>();
        files.stream().filter(file -> !file.holdsRules()).forEach(file -> LexiconReader.read(file, languages));
        files.stream().filter(DataFile::holdsRules).forEach(file -> RuleReader.read(file, languages));
        languages.values().forEach(Language::ready);
        return new Lexicon(languages);
    }

    Iterable<Language> languages() {
        return languages.values();
    }
}
