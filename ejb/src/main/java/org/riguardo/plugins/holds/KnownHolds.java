package org.riguardo.plugins.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;

/** What services hold back, kept in memory for each firm; read again when it changes here, and after a few seconds for what changed on another server. */
@ApplicationScoped
public class KnownHolds {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    private Supplier<Instant> ticks = Instant::now;

    private final Map<String, Known> firms = new ConcurrentHashMap<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();

    private record Known(Instant at, Map<String, List<Hold>> byRuleAndClient) {}

    /** The same outside a server; {@code ticks} says how much time went by. */
    public static KnownHolds of(Database database, InTransaction transactions, Supplier<Instant> ticks) {
        KnownHolds known = new KnownHolds();
        known.database = database;
        known.transactions = transactions;
        known.ticks = ticks;
        return known;
    }

    /** What a rule of a plugin holds of a client. */
    List<Hold> of(String firm, String plugin, String module, String client) {
        Instant now = ticks.get();
        Known known = firms.get(firm);
        if (known == null || known.at().plus(FRESH).isBefore(now) || known.at().isAfter(now)) {
            long before = changes.getOrDefault(firm, 0L);
            Known fresh = new Known(now, read(firm));
            firms.compute(firm, (key, other) -> changes.getOrDefault(key, 0L) == before ? fresh : other);
            known = fresh;
        }
        return known.byRuleAndClient().getOrDefault(key(plugin, module, client), List.of());
    }

    /** Something of it changed, or may have: it is read when it is next asked for, and what is being read meanwhile is not kept. */
    public void drop(String firm) {
        changes.merge(firm, 1L, Long::sum);
        firms.remove(firm);
    }

    private Map<String, List<Hold>> read(String firm) {
        return transactions.call(() -> database.with(handle -> new HoldRows(handle, firm).all())).stream()
                .collect(Collectors.groupingBy(hold -> key(hold.plugin(), hold.module(), hold.clientId())));
    }

    private static String key(String plugin, String module, String client) {
        return plugin + ":" + module + ":" + client;
    }
}
