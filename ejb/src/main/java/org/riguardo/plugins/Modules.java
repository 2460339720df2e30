package org.riguardo.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.db.InTransaction;

/** Has modules made, and gives up those that cannot be. */
@ApplicationScoped
class Modules {

    private static final System.Logger LOG = System.getLogger(Modules.class.getName());

    @Inject
    private Instances instances;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private InTransaction transactions;

    /** The same outside a server. */
    static Modules of(Instances instances, PluginStates states, PluginLog log, InTransaction transactions) {
        Modules modules = new Modules();
        modules.instances = instances;
        modules.states = states;
        modules.log = log;
        modules.transactions = transactions;
        return modules;
    }

    /** The module's instance; null when there is none, which is written down. A rule that cannot be made right now is one that fails. */
    <T> @Nullable T get(String firm, Offer offer, ModuleDescriptor module, Class<T> as) {
        String fullKey = offer.descriptor().key() + ":" + module.key();
        try {
            Object instance = instances.get(firm, offer, module);
            if (as.isInstance(instance)) {
                return as.cast(instance);
            }
            giveUp(
                    firm,
                    offer,
                    module,
                    Failures.unfit(as.getSimpleName(), instance.getClass().getName()));
        } catch (Instances.Busy busy) {
            LOG.log(Level.WARNING, "{0} could not be made: no thread was free", fullKey);
            return as == ContactRule.class ? as.cast(new Unready(fullKey)) : null;
        } catch (PluginFailure failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            giveUp(firm, offer, module, failure.sentence());
        }
        return null;
    }

    private void giveUp(String firm, Offer offer, ModuleDescriptor module, Sentence why) {
        String plugin = offer.descriptor().key();
        transactions.call(() -> {
            if (states.giveUp(firm, plugin, module.key(), why)) {
                log.note(firm, plugin, module.key(), PluginLog.Kind.GIVEN_UP, why);
            }
            return plugin;
        });
    }

    void close(PluginsChanged change) {
        instances.close(change);
    }
}
