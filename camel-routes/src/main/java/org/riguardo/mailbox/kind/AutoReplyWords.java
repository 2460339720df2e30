package org.riguardo.mailbox.kind;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.riguardo.mailbox.read.ParsedMessage;

/**
 * The words of automatic replies that neither header nor subject give away. A person who is away writes such words too; they count only where the text
 * calls itself automatic, or where it says nothing but the formulas of an absence, at least two of them, and asks nothing.
 */
final class AutoReplyWords {

    private static final int LONGEST = 1_500;
    private static final List<String> HINTS = List.of(
            "automatic",
            "ferie",
            "assen",
            "fuori ",
            "chius",
            "out of",
            "away",
            "vacation",
            "holiday",
            "leave",
            "not in the office");
    private static final Pattern ITSELF = Pattern.compile(
            "(?m)\\b(?:quest[ao] (?:è )?(?:una? |un')?(?:messaggio|risposta|e-?mail|mail|comunicazione) (?:è (?:stat[oa] )?)?(?:di risposta )?"
                    + "(?:automatic[oa]|generat[oa] (?:in automatico|automaticamente))"
                    + "|this is an? (?:automatic|automated|auto-?generated|automatically generated) (?:reply|response|message|e-?mail)"
                    + "|this (?:reply|response|message|e-?mail) (?:was|is|has been) (?:sent |generated )?automatic)"
                    + "|^[\\s(\\[*-]*(?:messaggio automatico|risposta automatica|automatic reply|automated response)[\\s)\\]*.:-]*$");
    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:(?:sono|sarò|siamo|saremo)(?: \\S+){0,2}? (?:assent[ei]|fuori (?:ufficio|sede)|in ferie|in vacanza|in congedo)"
                    + "|(?:ufficio|uffici|studio|azienda|ditta|sede)(?: \\S+){0,3}? (?:chius[oiae]|in ferie)|non (?:sono|sarò) (?:in ufficio|in sede)"
                    + "|(?:i am|i'm|i will be|i'll be|we are|we will be)(?: \\S+){0,2}? (?:out of (?:the )?office|away|on (?:vacation|leave|holiday|annual leave)|not in the office)"
                    + "|office (?:is|will be|remains) closed)");
    private static final List<Pattern> FORMULAS = List.of(
            Pattern.compile(
                    "\\b(?:grazie|ringrazi\\p{L}+) per (?:il (?:su|tu|vostr)|la (?:su|tu|vostr)|aver|la mail|il messaggio|l'e-?mail)"
                            + "|\\bthank(?:s| you) for (?:your|the) (?:message|e-?mail|mail)"),
            Pattern.compile(
                    "\\b(?:per|in caso di|se) (?:\\S+ ){0,3}?urgen|\\bfor urgent|\\bif (?:it is|your \\S+ is|this is) urgent"
                            + "|\\b(?:urgent|immediate) (?:matters|assistance|help)"),
            Pattern.compile("\\bcontatt\\p{L}+ (?:il|la|i|lo|al|con) |\\b(?:please )?contact "),
            Pattern.compile(
                    "\\b(?:al mio|al nostro|appena) rient|\\brisponder(?:ò|emo) (?:al|appena|quanto prima|il prima)|\\bletta? al (?:mio )?rientro"
                            + "|\\b(?:on|upon|when) (?:my|i) (?:return|am back|get back)|\\brepl(?:y|ies) (?:may be|will be|as soon)"),
            Pattern.compile(
                    "\\baccesso (?:limitato|saltuario|sporadico)|\\bposta (?:solo )?saltuariamente|\\blimited access|\\bwithout access"));

    private AutoReplyWords() {}

    static boolean in(ParsedMessage message, String newText) {
        if (newText.length() > LONGEST || newText.isEmpty()) {
            return false;
        }
        String text = newText.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (HINTS.stream().noneMatch(text::contains)) {
            return false;
        }
        if (text.contains("automatic") && ITSELF.matcher(text).find()) {
            return ABSENT.matcher(text).find() || !message.references().isEmpty();
        }
        return text.indexOf('?') < 0
                && ABSENT.matcher(text).find()
                && FORMULAS.stream()
                                .filter(formula -> formula.matcher(text).find())
                                .count()
                        >= 2;
    }

    /** Whether a text says of itself that a program wrote it. */
    static boolean automatic(String newText) {
        String text = newText.substring(0, Math.min(newText.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return text.contains("automatic") && ITSELF.matcher(text).find();
    }
}
