package org.riguardo.mailbox.kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.mailbox.read.ParsedMessage;

/** The words by which mail systems without a machine-readable report (qmail, Exchange, Notes, providers) say that a message did not arrive. */
final class BounceWords {

    private static final int LOOKED_AT = 6_000;
    private static final Pattern SENDER = Pattern.compile(
            "(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange\\w*|mdaemon|mail\\.administrator"
                    + "|mailadmin|mail-delivery\\S*|maildelivery\\S*|bounces?|posta-certificata)@.*");
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(?:mail delivery|delivery subsystem|mailer.daemon|postmaster|system administrator|amministratore di sistema|mail system"
                    + "|servizio di posta|sistema di posta).*");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i).*(?:undeliver|delivery status notification|failure notice|"
                    + "mail delivery (?:failed|failure|system|delayed)|delivery (?:failure|has failed|problem|notification|delayed|incomplete)"
                    + "|returned (?:mail|to sender)|mail (?:returned|delayed)|message delayed|delayed mail|could ?n['’o]t be delivered|not delivered"
                    + "|non recapita|mancat[ao] (?:recapito|consegna)|recapito (?:non riuscito|ritardato|in ritardo)|consegna (?:non riuscita|ritardata|fallita)"
                    + "|errore (?:di|nella) (?:consegna|recapito)|impossibile (?:recapitare|consegnare)|notifica (?:di|sullo stato del?) (?:mancato|recapito)"
                    + "|avviso di mancata consegna|messaggio non (?:consegnato|recapitato)|nondeliverable|undelivered|unzustellbar|non remis).*");
    private static final Pattern BODY = Pattern.compile(
            "(?i)\\b(?:5\\d\\d[ -]#?5\\.\\d\\.\\d|user unknown|unknown user|no such (?:user|mailbox|address)|no mailbox here"
                    + "|mailbox (?:is )?(?:full|unavailable|not found|does not exist)|over ?quota|address (?:not found|rejected)"
                    + "|wasn't able to deliver|(?:was|were) (?:undeliverable|not delivered)|could ?n[o']t be delivered|has been rejected"
                    + "|delivery to the following recipients? (?:failed|has been delayed)|permanent (?:fatal )?error|delivery failed"
                    + "|not listed in (?:domino|public)|indirizzo non trovato|(?:utente|casella|indirizzo) (?:\\S+ )?(?:inesistente|non esiste|sconosciut[ao])"
                    + "|casella (?:di posta )?(?:è )?piena|spazio esaurito|non è stato (?:possibile )?(?:recapitat|consegnat|recapitare|consegnare)"
                    + "|impossibile (?:recapitare|consegnare)|mancata consegna|recapito non riuscito)");
    private static final Pattern LATER = Pattern.compile(
            "(?i)\\b(?:\\(delay|delayed|ritardat[oa]|in ritardo|will (?:be retried|retry|keep trying|continue to)|still (?:trying|being)"
                    + "|do not need to resend|non è necessario (?:inviar|rispedir)|continuer(?:à|emo) a (?:tentare|provare)|ulteriori tentativi)");
    private static final Pattern COPY = Pattern.compile(
            "(?im)^[- ]{0,10}(?:below this line is a copy|this is a copy of|original message(?: headers)?|messaggio originale|message header follows"
                    + "|intestazioni (?:del messaggio )?originali?|the (?:original|header of the original) message|undelivered-message|return-path:|received:)");

    private BounceWords() {}

    /** Null for a message that says nothing of the kind, or that no mail system sent. */
    static @Nullable Detail in(ParsedMessage message) {
        if (!fromMailSystem(message)) {
            return null;
        }
        String text = message.text().substring(0, Math.min(message.text().length(), LOOKED_AT));
        boolean failed = SUBJECT.matcher(message.subject()).matches()
                || sender(message) && BODY.matcher(withoutCopy(text)).find();
        if (!failed) {
            return null;
        }
        return LATER.matcher(message.subject() + "\n" + withoutCopy(text)).find()
                ? Detail.DELAYED
                : Detail.NOT_DELIVERED;
    }

    /** The text down to where a copy of the message that did not arrive begins. */
    static String withoutCopy(String text) {
        Matcher copy = COPY.matcher(text);
        return copy.find() && copy.start() > 0 ? text.substring(0, copy.start()) : text;
    }

    private static boolean fromMailSystem(ParsedMessage message) {
        boolean nobody = message.headers()
                .first("Return-Path")
                .map(String::strip)
                .filter("<>"::equals)
                .isPresent();
        return nobody || sender(message) || message.headers().has("X-Failed-Recipients");
    }

    private static boolean sender(ParsedMessage message) {
        MailAddress from = message.from();
        return from == null
                || SENDER.matcher(from.address()).matches()
                || from.name() != null && NAME.matcher(from.name()).matches();
    }
}
