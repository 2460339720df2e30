package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads files of words; their form is told at the head of the built-in ones. */
final class LexiconReader {

    private static final Pattern ENTRY =
            Pattern.compile("(?:(day|month|weekday|number|verb|note|spelling)\\s+)?([^:\\s]+)\\s*:\\s*(.*)");
    private static final Pattern VERB = Pattern.compile("([^\\[\\s]+)\\s*(?:\\[([^\\]]*)\\])?");
    private static final Pattern CUSTOMARY = Pattern.compile("(\\d\\d)-(\\d\\d)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final DataFile file;
    private final Map<String, Language> languages;
    private @Nullable Language language;
    private @Nullable Stems stems;
    private int line;

    private LexiconReader(DataFile file, Map<String, Language> languages) {
        this.file = file;
        this.languages = languages;
    }

    static void read(DataFile file, Map<String, Language> languages) {
        LexiconReader reader = new LexiconReader(file, languages);
        for (Line line : Line.joined(file)) {
            reader.line = line.number();
            reader.entry(line.text());
        }
    }

    private void entry(String text) {
        if (text.startsWith("language ")) {
            String name = text.substring("language ".length()).trim();
            language = languages.computeIfAbsent(name, Language::new);
            stems = Stems.forLanguage(name);
            return;
        }
        if (language == null || stems == null) {
            throw problem(
                    "la prima riga deve dire in che lingua è scritto il resto: scriva sopra \"language it\" o \"language en\"",
                    "the first line must say which language follows: write \"language it\" or \"language en\" above it");
        }
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            throw problem(
                    "\"" + text + "\" non è una voce: scriva un nome, due punti e le parole divise da virgole",
                    "\"" + text + "\" is no entry: write a name, a colon, and words divided by commas");
        }
        String type = entry.group(1) == null ? "" : entry.group(1);
        for (String item : items(entry.group(3), type)) {
            add(language, stems, type, entry.group(2), item);
        }
    }

    private void add(Language to, Stems stemmer, String type, String name, String item) {
        switch (type) {
            case "day" -> addDay(to, name, item);
            case "month" -> addName(to, to.months, item, number(name, 12));
            case "weekday" -> addName(to, to.weekdays, item, number(name, 7));
            case "number" -> addName(to, to.numbers, item, number(name, 1_000_000));
            case "spelling" -> to.spelling.same(Folding.of(name), Folding.of(item));
            case "verb" -> addVerb(to, concept(name), item);
            default -> {
                if (name.equals("abbreviation")) {
                    to.abbreviations.add(Folding.of(item));
                } else if (name.equals("mail-only")) {
                    to.mailOnly.add(to.concept(concept(item)));
                } else {
                    addWords(to, stemmer, concept(name), item, type.equals("note"));
                }
            }
        }
    }

    private List<String> items(String text, String type) {
        List<String> items = Arrays.stream(text.split(type.equals("verb") ? ",(?![^\\[]*\\])" : ","))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.isEmpty()) {
            throw problem(
                    "dopo i due punti non c'è nulla: scriva lì le parole, divise da virgole",
                    "nothing follows the colon: write the words there, divided by commas");
        }
        return items;
    }

    private void addWords(Language to, Stems stemmer, String name, String item, boolean note) {
        boolean keeps = item.startsWith("+");
        boolean beside = item.startsWith("~");
        boolean exact = beside || keeps || item.startsWith("=");
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(exact ? item.substring(1) : item)) {
            words.add(exact ? token.form() : stemmer.of(token.form()));
        }
        if (words.isEmpty()) {
            throw problem(
                    "\"" + item + "\" non contiene parole: ne scriva una o la tolga",
                    "\"" + item + "\" holds no word: write one or leave it out");
        }
        if (exact) {
            words.forEach(to.spelling::know);
        }
        if (beside) {
            to.phrases.add(words, to.concept(name));
            to.weigh(to.concept(name), WordTree.NOTHING);
            return;
        }
        to.words.add(words, exact, to.concept(name), note, keeps);
        to.weigh(
                to.concept(name),
                to.words.entry(words.stream().map(word -> Word.bare(word, word)).toList()));
    }

    private static void addName(Language to, Map<String, Integer> names, String item, int number) {
        names.put(Folding.of(item), number);
        to.spelling.know(Folding.of(item));
    }

    private void addVerb(Language to, String name, String item) {
        Matcher verb = VERB.matcher(item);
        boolean italian = to.name.equals("it");
        if (!verb.matches() || (italian && !verb.group(1).matches(".+(?:[aei]re|rre)"))) {
            throw problem(
                    "\"" + item + "\" non è un verbo: scriva l'infinito e, in parentesi quadre, le forme irregolari",
                    "\"" + item
                            + "\" is no verb: write the infinitive, and irregular forms in square brackets after it");
        }
        String base = Folding.of(verb.group(1));
        Map<String, Set<String>> forms = new LinkedHashMap<>(italian ? Verbs.italian(base) : Verbs.english(base));
        for (String given :
                verb.group(2) == null ? new String[0] : verb.group(2).split("\\|")) {
            String[] tagAndForms = Folding.of(given.trim()).split("\\s+");
            forms.put(tagAndForms[0], Set.of(Arrays.copyOfRange(tagAndForms, 1, tagAndForms.length)));
        }
        forms.forEach((tag, words) -> words.forEach(word -> addForm(to, name, tag, word)));
    }

    private static void addForm(Language to, String name, String tag, String word) {
        for (String concept : List.of(name, name + "." + tag)) {
            to.words.add(List.of(word), true, to.concept(concept), false, false);
            to.weigh(to.concept(concept), to.words.single(Word.bare(word, "")));
        }
        to.spelling.know(word);
        String speaker = tag.equals("3") ? "i" : tag.equals("3will") ? "will" : tag.equals("3would") ? "would" : "";
        if (!speaker.isEmpty()) {
            to.words.add(List.of(word), true, to.concept(name + "." + speaker), true, false);
        }
    }

    private void addDay(Language to, String name, String phrase) {
        Matcher date = CUSTOMARY.matcher(name);
        try {
            boolean customary = date.matches();
            DayMeaning meaning = customary ? DayMeaning.CUSTOMARY : DayMeaning.valueOf(name);
            DayMeaning.Values fixed = customary
                    ? new DayMeaning.Values(number(date.group(2), 31), number(date.group(1), 12), 0, 0)
                    : DayMeaning.Values.NONE;
            DayPhrase.variants(phrase).forEach(words -> to.add(new DayPhrase(meaning, words, fixed)));
        } catch (IllegalArgumentException unknown) {
            throw problem(
                    "\"" + name + "\" con \"" + phrase
                            + "\" non è un giorno: scriva una data come 09-15, oppure uno tra "
                            + Arrays.toString(DayMeaning.values()) + ", e al massimo sei parole tra parentesi tonde",
                    "\"" + name + "\" with \"" + phrase + "\" is no day: write a date as 09-15, or one of "
                            + Arrays.toString(DayMeaning.values()) + ", and at most six words in round brackets");
        }
    }

    private int number(String digits, int most) {
        if (!digits.matches("\\d{1,7}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > most) {
            throw problem(
                    "\"" + digits + "\" deve essere un numero da 1 a " + most,
                    "\"" + digits + "\" must be a number from 1 to " + most);
        }
        return Integer.parseInt(digits);
    }

    private String concept(String name) {
        if (!NAME.matcher(name).matches()) {
            throw problem(
                    "\"" + name + "\" non è un nome: usi lettere minuscole, cifre e trattini",
                    "\"" + name + "\" is no name: use small letters, digits and hyphens");
        }
        return name;
    }

    private DataProblem problem(String it, String en) {
        return new DataProblem(file.name(), line, it, en);
    }
}
