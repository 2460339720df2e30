package org.riguardo.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The default firm as firm IT configured it. A vendor that hosts several firms empties {@code riguardo.firm.id}: then a
 * token must name its firm.
 */
@ApplicationScoped
public class FirmConfig {

    @Inject
    @ConfigProperty(name = "riguardo.firm.id", defaultValue = "studio")
    private Optional<String> id = Optional.empty();

    @Inject
    @ConfigProperty(name = "riguardo.firm.name", defaultValue = "Studio")
    private String name;

    @Inject
    @ConfigProperty(name = "riguardo.firm.zone", defaultValue = "Europe/Rome")
    private String zone;

    @Inject
    @ConfigProperty(name = "riguardo.firm.owner", defaultValue = "studio")
    private String owner;

    @Inject
    @ConfigProperty(name = "riguardo.firm.partner")
    private Optional<String> partner;

    /** The id of the firm of tokens that name none; empty when each token must name one. */
    public Optional<String> defaultFirm() {
        return id.filter(value -> !value.isBlank());
    }

    /** The zone of the default firm, in which the dates of its mail are meant. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    Firm asFirm(String firmId) {
        return new Firm(firmId, name, ZoneId.of(zone), owner, partner.orElse(null), null, null);
    }
}
