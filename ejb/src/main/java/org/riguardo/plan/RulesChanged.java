package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.plugins.PluginsChanged;

/** The firms whose plugins have changed since it was asked last; what changed while no server ran, the decisions' own prints tell. */
@ApplicationScoped
class RulesChanged {

    private static final String EVERY = "*";

    private final Set<String> firms = ConcurrentHashMap.newKeySet();

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) PluginsChanged change) {
        firms.add(change.firm() == null ? EVERY : change.firm());
    }

    /** Those among {@code all}, once. */
    List<String> take(Collection<String> all) {
        boolean every = firms.remove(EVERY);
        return all.stream().filter(firm -> firms.remove(firm) || every).toList();
    }
}
