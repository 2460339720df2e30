package org.riguardo.plugins.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.Plugins;

/**
 * Tells modules what happened, outside of any transaction: at least once, for each client in order. What is not taken is told again, ever more rarely, for three
 * days; then it is given up, and so is the module until an administrator repairs it.
 */
@ApplicationScoped
public class Telling {

    private static final int AT_ONCE = 100;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Sentence THREE_DAYS =
            new Sentence("Da tre giorni non accetta gli avvisi.", "It has not taken what it is told for three days.");

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private Clock clock;

    private @Nullable Modules modules;

    /** Finds the modules that listen; a seam for tests. */
    @FunctionalInterface
    public interface Modules {
        /** Those of a firm. */
        List<Plugged<EventListener>> of(String firm);
    }

    /** The same outside a server. */
    public static Telling of(
            Modules modules,
            Guard guard,
            PluginStates states,
            PluginLog log,
            Database database,
            InTransaction transactions,
            Clock clock) {
        Telling telling = new Telling();
        telling.modules = modules;
        telling.guard = guard;
        telling.states = states;
        telling.log = log;
        telling.database = database;
        telling.transactions = transactions;
        telling.clock = clock;
        return telling;
    }

    /** The plugins of a firm for which something is due. */
    public List<String> due(String firm) {
        return transactions.call(
                () -> database.with(handle -> new DeliveryRows(handle, firm).plugins(clock.instant())));
    }

    /** Tells a plugin what is due, one after the other; after a failure of a module the rest of what is for it waits. */
    public void tell(String firm, String plugin) {
        List<Plugged<EventListener>> listening = modules == null
                ? plugins.modules(firm, ModuleType.EVENT_LISTENER, EventListener.class)
                : modules.of(firm);
        List<Delivery> due = transactions.call(
                () -> database.with(handle -> new DeliveryRows(handle, firm).due(plugin, clock.instant(), AT_ONCE)));
        Set<String> failed = new HashSet<>();
        for (Delivery delivery : due) {
            Optional<Plugged<EventListener>> module = Events.named(listening, plugin, delivery.module());
            if (module.isEmpty()) {
                away(firm, delivery);
            } else if (!failed.contains(delivery.module()) && !tell(firm, module.get(), delivery)) {
                failed.add(delivery.module());
            }
        }
    }

    private boolean tell(String firm, Plugged<EventListener> module, Delivery delivery) {
        String claim = Database.newId();
        if (!transactions.call(() -> database.with(
                handle -> new DeliveryRows(handle, firm).claim(delivery.seq(), claim, clock.instant())))) {
            return true;
        }
        String answer = told(module, delivery);
        Instant now = clock.instant();
        boolean over = answer != null && Pauses.over(delivery.since(), now);
        transactions.call(() -> database.with(handle -> {
            DeliveryRows rows = new DeliveryRows(handle, firm);
            if (answer == null) {
                rows.settle(delivery.seq(), claim, Delivery.State.TOLD, now, null, now);
            } else if (over) {
                rows.settle(delivery.seq(), claim, Delivery.State.GIVEN_UP, now, answer, now);
                giveUp(firm, module);
            } else {
                Instant next = Pauses.next(now, delivery.attempts() + 1);
                rows.settle(delivery.seq(), claim, Delivery.State.WAITING, next, answer, now);
                rows.putOff(
                        delivery.plugin(), delivery.module(), next.isAfter(now.plus(LIMIT)) ? now.plus(LIMIT) : next);
            }
            return rows;
        }));
        return answer == null;
    }

    private void giveUp(String firm, Plugged<EventListener> module) {
        if (states.giveUp(firm, module.plugin(), module.module().key(), THREE_DAYS)) {
            log.note(firm, module.plugin(), module.module().key(), PluginLog.Kind.GIVEN_UP, THREE_DAYS);
        }
    }

    /** What an administrator is told went wrong; null when it was taken. */
    private @Nullable String told(Plugged<EventListener> module, Delivery delivery) {
        try {
            if (module.instance() instanceof Teller teller) {
                teller.tell(delivery.event(), delivery.attempts() + 1);
            } else {
                guard.call(module, LIMIT, listener -> {
                    listener.on(delivery.event());
                    return delivery;
                });
            }
            return null;
        } catch (Teller.NotTold refused) {
            return refused.getMessage();
        } catch (PluginFailure failed) {
            String why = failed.getMessage();
            return why == null || why.length() > 300 ? PluginFailure.class.getSimpleName() : why;
        } catch (RuntimeException unforeseen) {
            return unforeseen.getClass().getSimpleName();
        }
    }

    /** Nobody is there to be told: it waits, as long as it would for somebody who does not answer. */
    private void away(String firm, Delivery delivery) {
        Instant now = clock.instant();
        String claim = Database.newId();
        transactions.call(() -> database.with(handle -> {
            DeliveryRows rows = new DeliveryRows(handle, firm);
            if (rows.claim(delivery.seq(), claim, now)) {
                boolean over = Pauses.over(delivery.since(), now);
                rows.settle(
                        delivery.seq(),
                        claim,
                        over ? Delivery.State.GIVEN_UP : Delivery.State.WAITING,
                        now.plus(Duration.ofMinutes(1)),
                        "off",
                        now);
            }
            return rows;
        }));
    }

    /** Forgets what is over, and what was for plugins that the firm removed. */
    void forget(String firm) {
        transactions.call(() -> database.with(handle -> {
            EventRows rows = new EventRows(handle, firm);
            handle.createQuery("select distinct plugin_key from event_delivery d where d.firm_id = :firm and not exists"
                            + " (select 1 from plugin p where p.firm_id = d.firm_id and p.plugin_key = d.plugin_key)"
                            + " and d.plugin_key not like 'org.riguardo.%'")
                    .bind("firm", firm)
                    .mapTo(String.class)
                    .list()
                    .forEach(rows::forget);
            rows.forget(clock.instant().minus(KEPT));
            return rows;
        }));
    }
}
