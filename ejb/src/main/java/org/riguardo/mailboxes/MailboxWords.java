package org.riguardo.mailboxes;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.mailboxes.guess.Provider;

/** Says in both languages why a mailbox could not be read and what to do, by the reason that its connector gives. */
final class MailboxWords {

    private MailboxWords() {}

    /**
     * The sentence for an account.
     *
     * @param host its server
     */
    static Sentence of(MailboxException problem, String host) {
        Sentence said = problem.sentence();
        if (said != null) {
            return said;
        }
        String about = problem.about().isEmpty() ? host : problem.about().get(0);
        return switch (problem.reason()) {
            case UNREACHABLE ->
                both(
                        "Il server " + about
                                + " non risponde su quella porta. Controllare nome, porta e tipo di cifratura.",
                        "The server " + about + " does not answer on that port. Check name, port and encryption.");
            case NOT_TRUSTED ->
                both(
                        "Il certificato del server " + about
                                + " non è valido, è scaduto o è di un altro nome. Usare il nome che sta sul certificato, o farlo correggere da chi gestisce il server.",
                        "The certificate of the server " + about
                                + " is not valid, has run out or is for another name. Use the name on the certificate, or have whoever runs the server correct it.");
            case NO_TLS ->
                both(
                        "Il server " + about
                                + " non offre questa cifratura su quella porta. Di solito è TLS sulla porta 993, o STARTTLS sulla 143.",
                        "The server " + about
                                + " does not offer this encryption on that port. It mostly is TLS on port 993, or STARTTLS on 143.");
            case REFUSED -> refused(host);
            case NO_SIGN_IN ->
                both(
                        "Il server " + about
                                + " non accetta questo modo di accedere. Scegliere l’altro: password oppure OAuth2.",
                        "The server " + about
                                + " does not take this way to sign in. Choose the other one: password or OAuth2.");
            case NO_TOKEN ->
                both(
                        "L’indirizzo dei token " + about + " non dà un token. Controllare ID client e segreto.",
                        "The token endpoint " + about + " gives no token. Check client id and secret.");
            case BUSY ->
                both(
                        "Il server " + about + " per ora limita le letture. Riguardo riprova da sé, più di rado.",
                        "The server " + about
                                + " limits reading for the moment. Riguardo tries again by itself, less often.");
            case BROKEN_OFF ->
                both(
                        "Il server " + about
                                + " si è interrotto. Riguardo riprova da sé e riprende da dove era arrivato.",
                        "The server " + about + " broke off. Riguardo tries again by itself and goes on where it was.");
            case NO_FOLDER -> folders(problem.about());
            case NOT_KEPT ->
                both(
                        "Qualche messaggio non si è potuto conservare; Riguardo lo rilegge da sé.",
                        "Some mail could not be kept; Riguardo reads it again by itself.");
            case NO_CONNECTOR ->
                both(
                        "Manca il connettore per questo account. Attivarlo tra i plugin.",
                        "The connector of this account is missing. Switch it on among the plugins.");
        };
    }

    /**
     * The sentence for an account that cannot send.
     *
     * @param mailbox the server of its mailbox
     */
    static Sentence ofSending(MailboxException problem, String mailbox) {
        Sentence plain = of(problem, mailbox);
        return problem.reason() == MailboxException.Reason.REFUSED
                ? Provider.ofHost(mailbox)
                        .map(provider -> hint(plain, provider))
                        .orElse(plain)
                : plain;
    }

    private static Sentence refused(String host) {
        Sentence plain = both(
                "Il server " + host + " rifiuta nome utente o password. Controllarli, magari nella webmail.",
                "The server " + host + " refuses the user name or password. Check them, for example in the webmail.");
        return Provider.ofHost(host).map(provider -> hint(plain, provider)).orElse(plain);
    }

    private static Sentence hint(Sentence plain, Provider provider) {
        String name = provider.title();
        if (provider.tokensOnly()) {
            return plus(
                    plain,
                    name + " non accetta più la password: scegliere OAuth2.",
                    name + " no longer takes a password: choose OAuth2.");
        }
        if (provider.appPassword()) {
            return plus(
                    plain,
                    "Con la verifica in due passaggi " + name
                            + " vuole una password per le app, da creare nelle sue impostazioni di sicurezza.",
                    "With two-step verification " + name
                            + " wants an app password, which is made in its security settings.");
        }
        if (!provider.loginIsAddress()) {
            return plus(
                    plain,
                    "Per " + name + " il nome utente è lo User ID, non l’indirizzo.",
                    "For " + name + " the user name is the User ID, not the address.");
        }
        return plain;
    }

    private static Sentence folders(List<String> about) {
        String names = about.size() > 1 ? about.get(1) : "";
        return both(
                "Non c’è più la cartella " + names + ". Le altre si leggono: correggere l’elenco delle cartelle.",
                "There is no folder " + names + " any more. The others are read: correct the list of folders.");
    }

    private static Sentence plus(Sentence plain, String it, String en) {
        return both(plain.it() + " " + it, plain.en() + " " + en);
    }

    private static Sentence both(String it, String en) {
        return new Sentence(it, en);
    }
}
