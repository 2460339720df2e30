package org.riguardo.mailboxes.oauth;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.mailboxes.reach.SaidException;

/** What a token endpoint's refusals mean (RFC 6749, section 5.2) and what to do; never what it wrote beside the error's name. */
final class TokenProblems {

    private static final Pattern NUMBERED = Pattern.compile("AADSTS\\d{4,8}");

    private TokenProblems() {}

    static MailboxException unreachable(String host, Throwable cause) {
        return problem(
                new Sentence(
                        "L’indirizzo dei token " + host
                                + " non risponde. Controllare l’indirizzo e che il server di Riguardo possa raggiungerlo.",
                        "The token endpoint " + host
                                + " does not answer. Check the address, and that Riguardo's server can reach it."),
                cause);
    }

    static MailboxException noToken(String host, int status) {
        return problem(
                new Sentence(
                        "L’indirizzo dei token " + host + " non ha dato un token (risposta " + status
                                + "). Controllare che sia proprio l’indirizzo dei token, per esempio …/oauth2/v2.0/token.",
                        "The token endpoint " + host + " gave no token (answer " + status
                                + "). Check that it is the address of the tokens, such as …/oauth2/v2.0/token."),
                null);
    }

    /** The problem behind an error's name; Microsoft's number for it, where there is one, helps to find more. */
    static MailboxException refused(String host, String error, String description) {
        Matcher numbered = NUMBERED.matcher(description);
        String number = numbered.find() ? " (" + numbered.group() + ")" : "";
        Sentence sentence = sentence(host, error.toLowerCase(Locale.ROOT));
        return problem(new Sentence(sentence.it() + number, sentence.en() + number), null);
    }

    private static MailboxException problem(Sentence sentence, @Nullable Throwable cause) {
        return new SaidException(MailboxException.Reason.NO_TOKEN, sentence, cause);
    }

    private static Sentence sentence(String host, String error) {
        return switch (error) {
            case "invalid_grant" ->
                new Sentence(
                        "Il refresh token non vale più: è scaduto, è stato revocato, o la password della casella è cambiata. Farsene dare uno nuovo e scriverlo nell’account.",
                        "The refresh token is no longer valid: it ran out, was revoked, or the mailbox's password was changed. Get a new one and type it in the account.");
            case "invalid_client", "unauthorized_client" ->
                new Sentence(
                        host
                                + " non riconosce l’applicazione: ID client o segreto sono sbagliati, o il segreto è scaduto. Crearne uno nuovo presso il gestore e scriverlo nell’account.",
                        host
                                + " does not know the application: its client id or secret is wrong, or the secret ran out. Make a new one at the provider and type it in the account.");
            case "invalid_scope" ->
                new Sentence(
                        "L’ambito (scope) chiesto non è ammesso. Usare quello proposto per il gestore, o chiedere a chi amministra la posta.",
                        "The scope asked for is not allowed. Use the one proposed for the provider, or ask whoever administers the mail.");
            case "access_denied", "interaction_required", "consent_required" ->
                new Sentence(
                        "Il gestore chiede che una persona acconsenta. Chi amministra la posta deve dare il consenso all’applicazione, poi provare di nuovo.",
                        "The provider wants a person to consent. Whoever administers the mail must consent to the application; then test again.");
            case "unsupported_grant_type" ->
                new Sentence(
                        host
                                + " non accetta questo modo di chiedere il token. Scegliere l’altro: refresh token, oppure credenziali dell’applicazione.",
                        host
                                + " does not take this way of asking for a token. Choose the other one: refresh token, or the application's credentials.");
            case "temporarily_unavailable", "server_error", "slow_down" ->
                new Sentence(
                        host + " per ora non dà token. Riguardo riprova da sé.",
                        host + " gives no tokens for the moment. Riguardo tries again by itself.");
            default ->
                new Sentence(
                        host + " rifiuta il token (" + printable(error) + "). Controllare ID client, segreto e ambito.",
                        host + " refuses the token (" + printable(error) + "). Check client id, secret and scope.");
        };
    }

    private static String printable(String error) {
        String name = error.replaceAll("[^a-z0-9_.-]", "");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
