package org.riguardo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.exports.remote.RemoteAccess;
import org.riguardo.exports.remote.RemoteAddress;
import org.riguardo.firm.FirmConfig;

/**
 * Where the files of a firm lie on another machine, as firm IT configured it: {@code riguardo.exports.remote.*}, for a further
 * firm {@code riguardo.firms.FIRM.exports.remote.*}. Secrets come from the environment or from files, never from an address.
 */
@ApplicationScoped
public class RemoteSettings {

    @Inject
    private Config config;

    @Inject
    private FirmConfig firms;

    /**
     * How to get into the firm's folder elsewhere; empty when it has none.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    public Optional<RemoteAccess> of(String firm) {
        String prefix = firms.defaultFirm().filter(firm::equals).isPresent()
                ? "riguardo.exports.remote."
                : "riguardo.firms." + firm + ".exports.remote.";
        return value(prefix + "url").map(url -> access(url, prefix));
    }

    private RemoteAccess access(String url, String prefix) {
        try {
            return new RemoteAccess(
                    RemoteAddress.parse(url),
                    password(prefix),
                    value(prefix + "key-file").map(Path::of).orElse(null),
                    value(prefix + "fingerprint").orElse(null));
        } catch (IllegalArgumentException | IOException wrong) {
            throw new IllegalArgumentException(prefix + "*: " + wrong.getMessage(), wrong);
        }
    }

    private @Nullable Secret password(String prefix) throws IOException {
        Optional<String> file = value(prefix + "password-file");
        if (file.isPresent()) {
            return Secret.of(Files.readString(Path.of(file.get())).strip());
        }
        return value(prefix + "password").map(Secret::of).orElse(null);
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
