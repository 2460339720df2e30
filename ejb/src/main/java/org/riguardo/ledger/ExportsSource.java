package org.riguardo.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportsConfig;
import org.riguardo.exports.ExportsRoute;
import org.riguardo.exports.LedgerIntake;
import org.riguardo.exports.WatchedFolder;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Home;

/** Gives the application's Camel context the route that watches the folders of all firms. */
@ApplicationScoped
public class ExportsSource {

    @Inject
    private Home home;

    @Inject
    private Firms firms;

    @Inject
    private FirmConfig config;

    @EJB
    private LedgerIntake intake;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "riguardo.exports.quiet", defaultValue = "PT10S")
    private Duration quiet;

    @Inject
    @ConfigProperty(name = "riguardo.exports.poll", defaultValue = "PT1S")
    private Duration poll;

    @Inject
    @ConfigProperty(name = "riguardo.exports.largest", defaultValue = "524288000")
    private long largest;

    @Produces
    RoutesBuilder route() {
        return new ExportsRoute(
                new ExportsConfig(this::folders, quiet, poll, largest), intake, BuiltInFormats::all, clock);
    }

    private List<WatchedFolder> folders() {
        return Stream.concat(config.defaultFirm().stream(), firms.ids().stream())
                .distinct()
                .map(this::folder)
                .toList();
    }

    private WatchedFolder folder(String firm) {
        Path exports = home.exports(firm);
        return new WatchedFolder(firm, exports, exports.resolveSibling("work"));
    }
}
