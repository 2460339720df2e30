package org.riguardo.mailboxes;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.mailboxes.guess.Provider;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.problem.InputProblem;

/** Looks through what a person typed about sending. A secret that was typed for one house is not sent to another. */
final class SendingCheck {

    private SendingCheck() {}

    /**
     * The settings as they are kept.
     *
     * @param kept how the account sends now; null when it does not
     * @throws InputProblem naming the field
     */
    static SendingSettings checked(SendingSettings typed, MailboxRow mailbox, @Nullable SendingRow kept) {
        String host = SettingsCheck.host("host", typed.host());
        SettingsCheck.port("port", typed.port());
        if (typed.security() == Security.NONE && !Destinations.here(host)) {
            throw new InputProblem(
                    "security",
                    "Senza cifratura si spedisce solo per un server su questa stessa macchina. Scegliere TLS o STARTTLS.",
                    "Without encryption mail is sent only by a server on this very machine. Choose TLS or STARTTLS.");
        }
        SendingSettings settings = new SendingSettings(
                host,
                typed.port(),
                typed.security(),
                typed.ownSignIn(),
                typed.ownSignIn() ? SettingsCheck.text("login", typed.login(), 320) : null,
                typed.ownSignIn() ? SettingsCheck.secret("password", typed.password(), 1_000) : null,
                typed.person() == null || typed.person().isBlank()
                        ? null
                        : SettingsCheck.text("person", typed.person(), 100),
                typed.name().isBlank() ? "" : SettingsCheck.text("name", typed.name(), 200),
                typed.copies());
        secretIsThere(settings, mailbox, kept);
        return settings;
    }

    private static void secretIsThere(SendingSettings settings, MailboxRow mailbox, @Nullable SendingRow kept) {
        if (!settings.ownSignIn()) {
            if (!sameHouse(mailbox.host(), settings.host())) {
                throw new InputProblem(
                        "password",
                        "Questo server è di un altro gestore rispetto alla casella, e la password della casella non gli viene mandata: indicare nome utente e password per la spedizione.",
                        "This server is not of the mailbox’s own provider, and the mailbox’s password is not sent to it: give a user name and password for sending.");
            }
            return;
        }
        boolean same = kept != null
                && kept.password() != null
                && settings.host().equals(kept.host())
                && String.valueOf(settings.login()).equals(kept.login())
                && (settings.security() == kept.security() || settings.security() == Security.TLS);
        if (settings.password() == null && !same) {
            throw new InputProblem(
                    "password",
                    "Scrivere la password: quella custodita vale solo per lo stesso server e lo stesso nome utente.",
                    "Type the password: a kept one is good for the same server and user name only.");
        }
    }

    /** Whether both servers are one provider's, so that a secret of one may be sent to the other. */
    static boolean sameHouse(String mailbox, String sending) {
        boolean provider = Provider.ofHost(mailbox)
                .filter(one -> one.sending().host().equals(sending))
                .isPresent();
        return provider || mailbox.equals(sending) || above(mailbox).equals(above(sending));
    }

    /** The domain above a server's name; the name itself where that would be a domain of many. */
    private static String above(String host) {
        String domain = host.substring(host.indexOf('.') + 1);
        boolean name = host.matches(".*[a-z].*") && domain.indexOf('.') > 0;
        return name ? domain : host;
    }
}
