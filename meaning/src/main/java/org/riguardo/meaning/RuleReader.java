package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;

/** Reads files of rules; their form is told at the head of the built-in ones. */
final class RuleReader {

    private static final java.util.regex.Pattern HEAD =
            java.util.regex.Pattern.compile("rule\\s+([a-z0-9-]+)\\s*:\\s*([A-Z_]+)\\s+(certain|proposal)");
    private static final java.util.regex.Pattern GUARD = java.util.regex.Pattern.compile("guard\\s+([a-z0-9-]+)\\s*:");
    private static final java.util.regex.Pattern GAP = java.util.regex.Pattern.compile("\\.\\.(\\d{0,2})|(\\.\\.\\.)");
    private static final String DIRECTIVES =
            "when, not, not-sentence, sentence-but, not-message, unless, guard, need, need-message, certain-when, certain-not,"
                    + " certain-not-message, question, voice, alone, review";
    private static final int SHORT_GAP = 6;
    private static final int LONG_GAP = 12;

    private final DataFile file;
    private final Map<String, Language> languages;
    private @Nullable Language language;
    private @Nullable RuleDraft draft;
    private int line;

    private RuleReader(DataFile file, Map<String, Language> languages) {
        this.file = file;
        this.languages = languages;
    }

    static void read(DataFile file, Map<String, Language> languages) {
        RuleReader reader = new RuleReader(file, languages);
        for (Line line : Line.of(file)) {
            if (!line.indented()) {
                reader.finish();
            }
            reader.line = line.number();
            reader.read(line);
        }
        reader.finish();
    }

    private void read(Line now) {
        if (now.text().startsWith("language ")) {
            String name = now.text().substring("language ".length()).trim();
            language = languages.get(name);
            if (language == null) {
                throw problem(
                        "non ci sono parole per la lingua \"" + name + "\": scriva \"language it\" o \"language en\"",
                        "no words are known for the language \"" + name
                                + "\": write \"language it\" or \"language en\"");
            }
        } else if (!now.indented()) {
            draft = head(now.text());
        } else if (draft == null) {
            throw problem(
                    "questa riga non appartiene a nessuna regola: scriva sopra \"rule nome: TIPO certain\", senza spazi davanti",
                    "this line belongs to no rule: write \"rule name: KIND certain\" above it, not indented");
        } else {
            directive(draft, now.text());
        }
    }

    private RuleDraft head(String text) {
        if (language == null) {
            throw problem(
                    "la prima riga deve dire in che lingua è scritto il resto: scriva sopra \"language it\" o \"language en\"",
                    "the first line must say which language follows: write \"language it\" or \"language en\" above it");
        }
        Matcher guard = GUARD.matcher(text);
        if (guard.matches()) {
            return new RuleDraft(guard.group(1), new Kind.About(Purpose.MONEY), false, true);
        }
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) {
            throw problem(
                    "\"" + text
                            + "\" non comincia una regola: scriva \"rule nome: TIPO certain\", \"rule nome: TIPO proposal\" o \"guard nome:\"",
                    "\"" + text
                            + "\" begins no rule: write \"rule name: KIND certain\", \"rule name: KIND proposal\" or \"guard name:\"");
        }
        Kind kind = Kind.named(head.group(2))
                .orElseThrow(() -> problem(
                        "\"" + head.group(2)
                                + "\" non è né un segnale né uno scopo: ne scriva uno, per esempio PROMISE o MONEY",
                        "\"" + head.group(2) + "\" is no signal and no purpose: write one such as PROMISE or MONEY"));
        return new RuleDraft(head.group(1), kind, head.group(3).equals("certain"), false);
    }

    private void directive(RuleDraft rule, String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon).trim();
        String value = colon < 0 ? "" : text.substring(colon + 1).trim();
        switch (name) {
            case "when" -> rule.patterns.add(pattern(value));
            case "not" -> rule.not.addAll(list(value));
            case "not-sentence" -> rule.notSentence.addAll(list(value));
            case "sentence-but" -> rule.sentenceBut.addAll(list(value));
            case "not-message" -> rule.notMessage.addAll(list(value));
            case "unless" -> rule.unless.add(pattern(value));
            case "guard" -> rule.guardAs(guards(value));
            case "need" -> rule.need.add(list(value));
            case "need-message" -> rule.needMessage.addAll(list(value));
            case "certain-when" -> rule.certainWhen.addAll(list(value));
            case "certain-not" -> rule.certainNot.addAll(list(value));
            case "certain-not-message" -> rule.certainNotMessage.addAll(list(value));
            case "question" -> rule.question = named(Rule.Question.class, value);
            case "voice" -> rule.voices = voices(value);
            case "alone" -> rule.alone = true;
            case "review" -> rule.review = true;
            default ->
                throw problem(
                        "\"" + name + "\" qui non si conosce: scriva uno tra " + DIRECTIVES,
                        "\"" + name + "\" is not known here: write one of " + DIRECTIVES);
        }
    }

    private Pattern pattern(String text) {
        List<Pattern.Step> steps = new ArrayList<>();
        int skip = 0;
        boolean across = false;
        boolean atStart = text.startsWith("^");
        for (String word : (atStart ? text.substring(1).trim() : text).split("\\s+")) {
            Matcher gap = GAP.matcher(word);
            if (gap.matches()) {
                across = gap.group(2) != null;
                skip = across ? LONG_GAP : gap.group(1).isEmpty() ? SHORT_GAP : Integer.parseInt(gap.group(1));
            } else {
                Concepts oneOf = known(Arrays.asList(word.split("\\|")));
                steps.add(new Pattern.Step(skip, across, oneOf));
                skip = 0;
                across = false;
            }
        }
        if (steps.isEmpty() || skip > 0) {
            throw problem(
                    "\"" + text + "\" deve cominciare e finire con un concetto o con una parola tra apici semplici",
                    "\"" + text + "\" must begin and end with a concept or a word in single quotes");
        }
        List<Concepts> rarestFirst = steps.stream()
                .map(Pattern.Step::oneOf)
                .sorted(Comparator.comparingInt(this::weight))
                .toList();
        return new Pattern(List.copyOf(steps), atStart, rarestFirst);
    }

    private int weight(Concepts concepts) {
        return language == null ? 0 : language.weight(concepts);
    }

    private RuleDraft guards(String name) {
        RuleDraft guards = language == null ? null : language.guards.get(name);
        if (guards == null) {
            throw problem(
                    "nessun guard si chiama \"" + name + "\": scriva più in alto \"guard " + name + ":\"",
                    "no guard is named \"" + name + "\": write \"guard " + name + ":\" further up");
        }
        return guards;
    }

    private Concepts list(String text) {
        return known(Arrays.stream(text.split(",")).map(String::trim).toList());
    }

    private Concepts known(List<String> words) {
        Concepts known = new Concepts();
        for (String word : words) {
            boolean form = word.length() > 2 && word.startsWith("'") && word.endsWith("'");
            if (language == null || (!form && !language.knows(word))) {
                throw problem(
                        "\"" + word
                                + "\" non è un concetto conosciuto: lo aggiunga tra le parole, o metta una parola tra apici semplici",
                        "\"" + word + "\" is no concept of the lexicon: add it there, or put a word in single quotes");
            }
            known.add(form ? language.form(Folding.of(word.substring(1, word.length() - 1))) : language.concept(word));
        }
        return known;
    }

    private Set<Voice> voices(String text) {
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        for (String voice : text.split("[,\\s]+")) {
            voices.add(named(Voice.class, voice));
        }
        return voices;
    }

    private <E extends Enum<E>> E named(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        throw problem(
                "\"" + name + "\" non si conosce: scriva uno tra " + Arrays.toString(type.getEnumConstants()),
                "\"" + name + "\" is not known: write one of " + Arrays.toString(type.getEnumConstants()));
    }

    private void finish() {
        if (draft != null && language != null && draft.guardsOnly) {
            language.guards.put(draft.name, draft);
        } else if (draft != null && language != null) {
            if (draft.patterns.isEmpty()) {
                throw problem(
                        "la regola " + draft.name + " non ha nessun \"when:\": aggiunga sotto un modello di parole",
                        "the rule " + draft.name + " has no \"when:\": add a pattern under it");
            }
            Rule rule = draft.rule();
            language.rules.removeIf(known -> known.name().equals(rule.name()));
            language.rules.add(rule);
        }
        draft = null;
    }

    private DataProblem problem(String it, String en) {
        return new DataProblem(file.name(), line, it, en);
    }
}
