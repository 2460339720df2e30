package org.riguardo.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Home;

/**
 * Knows the keys: those of {@code riguardo.secret.key} (environment: {@code RIGUARDO_SECRET_KEY}), else those of the file
 * {@code secret.key} under {@code riguardo.home}. Several may be given; the first one encrypts.
 */
@ApplicationScoped
public class SecretKeys {

    private static final String PROPERTY = "riguardo.secret.key";

    @Inject
    @ConfigProperty(name = PROPERTY)
    private Optional<String> configured;

    @Inject
    private Home home;

    private volatile @Nullable KeyRing known;

    /** The same outside a server. */
    static SecretKeys of(@Nullable String configured, Path home) {
        SecretKeys keys = new SecretKeys();
        keys.configured = Optional.ofNullable(configured);
        keys.home = Home.at(home);
        return keys;
    }

    /** The keys; the file is made if it is not there, nor any key configured. */
    synchronized KeyRing orMade() {
        try {
            if (given().isEmpty() && !file().exists()) {
                file().create();
            }
        } catch (IOException unwritable) {
            throw new SecretProblem(
                    "Il file delle chiavi " + file().path()
                            + " non si può creare. Dare all’utente del server il diritto di scrivere in quella cartella.",
                    "The file of keys " + file().path()
                            + " cannot be made. Let the server's user write into that folder.");
        }
        return ring();
    }

    /** The key with that id, also one that was put back while the server runs. */
    EncryptionKey find(String id) {
        return ring().find(id).or(() -> reread().find(id)).orElseThrow(() -> missing(id));
    }

    /** The keys, as far as there are any. */
    KeyRing ring() {
        KeyRing ring = known;
        return ring == null ? reread() : ring;
    }

    private synchronized KeyRing reread() {
        KeyRing ring = given().map(text -> KeyRing.parse(text, PROPERTY)).orElseGet(this::fromFile);
        known = ring;
        return ring;
    }

    private KeyRing fromFile() {
        KeyFile file = file();
        if (!file.exists()) {
            throw new SecretProblem(
                    "Manca il file delle chiavi " + file.path()
                            + ". Rimetterlo dal backup, oppure scrivere di nuovo la password nell’account.",
                    "The file of keys " + file.path()
                            + " is missing. Put it back from the backup, or type the account's password again.");
        }
        try {
            return KeyRing.parse(file.read(), file.path().toString());
        } catch (IOException unreadable) {
            throw new SecretProblem(
                    "Il file delle chiavi " + file.path()
                            + " non si può leggere. Deve appartenere all’utente del server, con i permessi 600.",
                    "The file of keys " + file.path()
                            + " cannot be read. It must belong to the server's user, with mode 600.");
        }
    }

    private SecretProblem missing(String id) {
        String place = given().isPresent() ? PROPERTY : file().path().toString();
        return new SecretProblem(
                "La password è cifrata con la chiave " + id + ", che non è in " + place
                        + ". Rimetterla dal backup, oppure scrivere di nuovo la password nell’account.",
                "The password was encrypted by the key " + id + ", which is not in " + place
                        + ". Put it back from the backup, or type the account's password again.");
    }

    private Optional<String> given() {
        return configured.filter(text -> !text.isBlank());
    }

    private KeyFile file() {
        return new KeyFile(home.secretKey());
    }
}
