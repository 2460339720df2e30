package org.riguardo.plugins.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.plan.Policies;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.NotFoundProblem;

/** Gathers what plugins see of the clients of one firm, with the decisions of this instant; nothing is stored. */
@ApplicationScoped
class SeenClients {

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /** One client; {@link NotFoundProblem} when the firm has none with that id. */
    SeenClient of(String firm, String clientId) {
        return seen(clientId, files.load(firm, clientId), policies.current(firm).settings());
    }

    /** Several of them in a handful of queries; ids of which the firm has no client are left out. */
    List<SeenClient> of(String firm, List<String> clientIds) {
        if (clientIds.isEmpty()) {
            return List.of();
        }
        PolicySettings settings = policies.current(firm).settings();
        return files.load(firm, clientIds).entrySet().stream()
                .map(entry -> seen(entry.getKey(), entry.getValue(), settings))
                .toList();
    }

    private SeenClient seen(String id, ClientFile file, PolicySettings settings) {
        return new SeenClient(id, file, Policy.decide(file, settings, clock.instant()));
    }
}
