package org.riguardo.mailbox.kind;

import java.util.regex.Pattern;
import org.riguardo.mailbox.read.Headers;
import org.riguardo.mailbox.read.ParsedMessage;

/** Recognises automatic replies: by their headers (RFC 3834 and older habits) or, as about half carry none, by their subject. */
final class AutoReply {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)^(?:risposta automatica|auto(?:matic)? ?-?repl(?:y|ies)|automatic reply|"
                    + "autorisposta|out of (?:the )?office|ooo\\b|fuori (?:sede|ufficio)|assente (?:dal|fino|per)|assenza (?:dal|fino|dall'ufficio)|"
                    + "messaggio automatico|vacation\\b|abwesenheit|réponse automatique|auto:|autoreply|chiusura (?:estiva|natalizia|per ferie)).*");
    private static final Pattern AWAY = Pattern.compile(
            "(?i).*\\b(?:fuori (?:sede|ufficio)|out of (?:the )?office|risposta automatica|automatic reply|autoreply)\\b.*");

    private static final Pattern ABSENT = Pattern.compile(
            "(?i)\\b(?:assent[ei]|assenza|in ferie|fuori (?:sede|ufficio)|"
                    + "rientr(?:o|er\\p{L}{1,4})|chius[oi] per|out of (?:the )?office|on (?:vacation|leave|holiday)|away)\\b");

    private AutoReply() {}

    static boolean saysAbsent(String text) {
        return ABSENT.matcher(text.substring(0, Math.min(text.length(), 5_000))).find();
    }

    static boolean matches(ParsedMessage message) {
        Headers headers = message.headers();
        String precedence = headers.lower("Precedence");
        return headers.lower("Auto-Submitted").startsWith("auto-replied")
                || precedence.equals("auto_reply")
                || headers.has("X-Autoreply")
                || headers.has("X-Autorespond")
                || headers.has("X-Autoresponder")
                || headers.has("X-AutoReply-From")
                || headers.lower("X-Auto-Response").equals("yes")
                || SUBJECT.matcher(message.subject().strip()).matches()
                || !headers.has("References") && AWAY.matcher(message.subject()).matches();
    }
}
