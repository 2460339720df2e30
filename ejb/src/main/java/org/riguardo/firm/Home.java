package org.riguardo.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder that keeps everything that must survive: {@code riguardo.home}, else the server's own data folder. */
@ApplicationScoped
public class Home {

    @Inject
    @ConfigProperty(name = "riguardo.home")
    private Optional<String> home;

    @Inject
    @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".")
    private String serverData;

    @Inject
    private FirmConfig firms;

    /** The folder into which a firm's accounting system drops files. */
    public Path exports(String firm) {
        boolean isDefault = firms.defaultFirm().filter(firm::equals).isPresent();
        return (isDefault ? root() : root().resolve("firms").resolve(firm)).resolve("exports");
    }

    /** The file of keys to what is kept encrypted. */
    public Path secretKey() {
        return root().resolve("secret.key");
    }

    /** The same outside a server, of no firm. */
    public static Home at(Path folder) {
        Home home = new Home();
        home.home = Optional.of(folder.toString());
        return home;
    }

    private Path root() {
        return Path.of(home.orElseGet(() -> serverData + "/riguardo"));
    }
}
