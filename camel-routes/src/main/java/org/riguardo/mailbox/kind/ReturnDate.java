package org.riguardo.mailbox.kind;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of return in an automatic reply, Italian or English: the day after "rientro", "torno" or "back", else the last day after "fino al" or
 * "al", else the only day of absence. A day without a year, or without a month, is the next one from the day of the message on.
 */
final class ReturnDate {

    private static final int LOOKED_AT = 5_000;
    private static final Pattern BACK =
            Pattern.compile("(?iu)\\b(?:rientr\\p{L}*|torn\\p{L}*|riapr\\p{L}*|riapertura|riprend\\p{L}*|ripresa"
                    + "|(?:di nuovo|nuovamente) (?:in (?:ufficio|sede|servizio|studio)|operativ\\p{L}+|apert\\p{L}|presente|disponibil\\p{L}|raggiungibil\\p{L})"
                    + "|(?:sarò|saremo) (?:in ufficio|in sede|disponibil\\p{L}|raggiungibil\\p{L})|disponibil\\p{L} (?=dal)"
                    + "|back|return\\p{L}*|reopen\\p{L}*|available again|resum\\p{L}*)\\b"
                    + "[^.!?\\n]{0,40}?\\b(?:il |l'|dal |dall'|da |on |from |in data |giorno |the |until )?"
                    + SpokenDay.ANY);
    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)\\b(?:fino|sino|until|till|through|thru|up to)\\s+(?:al |all'|alla |a |e compreso il |and including )?(?:giorno |tutto (?:il )?)?"
                    + SpokenDay.ANY);
    private static final Pattern TO =
            Pattern.compile("(?iu)\\b(?:al|all'|to|e il|e)\\s*(?:giorno\\s+)?" + SpokenDay.FULL);
    private static final Pattern ON = Pattern.compile(
            "(?iu)\\b(?:assent[ei]|assenza|fuori (?:ufficio|sede)|in ferie|chius[oiae]|chiusura|out of (?:the )?office|away|closed)\\b"
                    + "[^.!?\\n]{0,40}?\\b(?:il |l'|i giorni |nella giornata di |on )?" + SpokenDay.FULL);
    private static final Pattern TODAY = Pattern.compile(
            "(?iu)\\b(?:assent[ei]|fuori (?:ufficio|sede)|out of (?:the )?office|away)\\b[^.!?\\n]{0,30}?\\b(?:oggi|today)\\b");

    private ReturnDate() {}

    static @Nullable LocalDate in(String text, LocalDate sent) {
        String looked = text.substring(0, Math.min(text.length(), LOOKED_AT))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        LocalDate back = first(BACK.matcher(looked), sent);
        if (back == null) {
            back = latest(UNTIL.matcher(looked), sent, true, null);
            back = latest(TO.matcher(looked), sent, false, back);
        }
        if (back == null) {
            back = latest(ON.matcher(looked), sent, false, null);
        }
        return back != null || !TODAY.matcher(looked).find() ? back : sent;
    }

    private static @Nullable LocalDate first(Matcher matcher, LocalDate sent) {
        while (matcher.find()) {
            LocalDate date = SpokenDay.date(matcher, sent, true);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate latest(Matcher matcher, LocalDate sent, boolean any, @Nullable LocalDate known) {
        LocalDate latest = known;
        while (matcher.find()) {
            LocalDate date = SpokenDay.date(matcher, sent, any);
            if (date != null && (latest == null || date.isAfter(latest))) {
                latest = date;
            }
        }
        return latest;
    }
}
