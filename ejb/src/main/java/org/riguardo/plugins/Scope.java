package org.riguardo.plugins;

import java.util.Arrays;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/** What a plugin may ask to be allowed; whatever it did not ask for is refused. */
public enum Scope {
    READ_CLIENTS(
            "read:clients",
            "leggere i clienti (i suoi riquadri ne ricevono nome, partita IVA, codice fiscale ed e-mail)",
            "read clients (its panels are given their name, VAT number, tax code and email)"),
    READ_TIMELINE("read:timeline", "leggere chiamate, mail e note dei clienti", "read clients’ calls, mail and notes"),
    READ_DECISIONS("read:decisions", "leggere i suggerimenti", "read suggestions"),
    READ_FIGURES("read:figures", "leggere i numeri dello studio", "read the firm’s figures"),
    WRITE_INTERACTIONS("write:interactions", "registrare chiamate e note", "log calls and notes"),
    WRITE_HOLDS("write:holds", "fermare i contatti con un cliente", "hold contact with a client"),
    RECEIVE_EVENTS("receive:events", "essere avvisato di ciò che succede", "be told of what happens");

    private final String key;
    private final Sentence words;

    Scope(String key, String it, String en) {
        this.key = key;
        this.words = new Sentence(it, en);
    }

    /** Its name in a descriptor and in a token, such as {@code read:clients}. */
    public String key() {
        return key;
    }

    /** What it allows, for the person who is asked. */
    public Sentence words() {
        return words;
    }

    /** The scope of that name; empty when there is none. */
    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }
}
