package org.riguardo.mailbox.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of a quoted or forwarded message that runs to the end: a line such as {@code -----Messaggio originale-----}, or its fields (Da, Inviato, A, Oggetto). */
final class QuotationBlock {

    private enum Part {
        FROM,
        DATE,
        TO,
        SUBJECT
    }

    private static final int MOST_LINES = 10;
    private static final int FARTHEST_COLON = 40;
    private static final Pattern MARK =
            Pattern.compile("(?i)^[\\s>*]*-{2,}+\\s*(?:messaggio originale|messaggio inoltrato|"
                    + "original message|original-nachricht|ursprüngliche nachricht|forwarded message|messaggio inoltrato da .{0,80}|"
                    + "mensaje original|message d'origine|message transféré)\\s*-{2,}+.{0,40}$");
    private static final Pattern BEGIN = Pattern.compile(
            "(?i)^\\s*(?:inizio messaggio inoltrato|begin forwarded message|inizio del messaggio inoltrato)\\s*:.*");
    private static final Pattern FIELD =
            Pattern.compile("^[\\s*_|]{0,6}(\\p{L}{1,14}(?: \\p{L}{2,8})?)[\\s*_]{0,4}:(?:[\\s*_].*)?$");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:_{5,}+|-{5,}+|={5,}+|\\*{5,}+)\\s*$");

    private QuotationBlock() {}

    static boolean isRule(String line) {
        return line.length() >= 5 && (begins(line, "_-=*") && RULE.matcher(line).matches());
    }

    static boolean beginsAt(List<String> lines, int index) {
        String line = lines.get(index);
        return begins(line, "->*") && line.contains("--") && MARK.matcher(line).matches()
                || begins(line, "iIbB") && BEGIN.matcher(line).matches()
                || fieldsBeginAt(lines, index);
    }

    /** Whether the first character that is no space is one of these. */
    static boolean begins(String line, String with) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < line.length() && with.indexOf(line.charAt(at)) >= 0;
    }

    private static boolean fieldsBeginAt(List<String> lines, int index) {
        if (part(lines.get(index)) == null) {
            return false;
        }
        Set<Part> found = EnumSet.noneOf(Part.class);
        int blank = 0;
        for (int i = index; i < Math.min(lines.size(), index + MOST_LINES) && blank < 2; i++) {
            if (lines.get(i).isBlank()) {
                blank++;
                continue;
            }
            Part part = part(lines.get(i));
            if (part != null) {
                found.add(part);
                blank = 0;
            }
        }
        return found.contains(Part.FROM) && found.size() >= 3;
    }

    private static @Nullable Part part(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > FARTHEST_COLON) {
            return null;
        }
        Matcher matcher = FIELD.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "da", "from", "mittente", "von", "de", "expéditeur", "от" -> Part.FROM;
            case "inviato",
                    "inviato il",
                    "data",
                    "sent",
                    "date",
                    "gesendet",
                    "envoyé",
                    "enviado",
                    "отправлено",
                    "ricevuto" -> Part.DATE;
            case "a", "to", "an", "per", "à", "para", "destinatario", "destinatari", "кому" -> Part.TO;
            case "oggetto", "subject", "betreff", "objet", "asunto", "ogg", "тема" -> Part.SUBJECT;
            default -> null;
        };
    }
}
