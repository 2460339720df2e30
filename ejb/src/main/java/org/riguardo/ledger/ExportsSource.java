package org.riguardo.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.ExportsConfig;
import org.riguardo.exports.ExportsRoute;
import org.riguardo.exports.HeldFileReader;
import org.riguardo.exports.IntakeStatus;
import org.riguardo.exports.LedgerIntake;
import org.riguardo.exports.WatchedFolder;
import org.riguardo.exports.filed.FiledFiles;
import org.riguardo.exports.remote.RemoteAccess;
import org.riguardo.exports.remote.RemoteRoute;
import org.riguardo.exports.remote.RemoteSource;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Home;

/** Gives the application's Camel context the route that watches the folders of all firms. */
@ApplicationScoped
public class ExportsSource {

    private static final System.Logger LOG = System.getLogger(ExportsSource.class.getName());
    private static final Sentence NOT_SET = new Sentence(
            "Il server esterno non è impostato bene: chi segue i sistemi trova il motivo nel registro del server.",
            "The external server is not set up right: whoever looks after the systems finds the reason in the server's log.");

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

    @Inject
    @ConfigProperty(name = "riguardo.exports.remote.poll", defaultValue = "PT30S")
    private Duration remotePoll;

    @Inject
    private RemoteSettings remote;

    @Inject
    private IntakeStatus status;

    @Inject
    private Formats formats;

    @Produces
    RoutesBuilder route() {
        return new ExportsRoute(watching(), intake, formats::of, status, clock);
    }

    @Produces
    RoutesBuilder remoteRoute() {
        List<RemoteSource> sources = folders().stream()
                .flatMap(folder -> access(folder.firm()).map(access -> RemoteSource.of(folder, access)).stream())
                .toList();
        return new RemoteRoute(sources, remotePoll, watching(), status, clock);
    }

    private Optional<RemoteAccess> access(String firm) {
        try {
            return remote.of(firm);
        } catch (IllegalArgumentException wrong) {
            LOG.log(System.Logger.Level.ERROR, "Files of firm {0} are not fetched: {1}", firm, wrong.getMessage());
            status.alarm(firm, "server-settings", NOT_SET);
            return Optional.empty();
        }
    }

    private ExportsConfig watching() {
        return new ExportsConfig(this::folders, quiet, poll, largest);
    }

    @Produces
    HeldFileReader heldFiles() {
        return new HeldFileReader(this::folders, formats::of);
    }

    @Produces
    FiledFiles filedFiles() {
        return new FiledFiles(this::folders);
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
