package org.riguardo.clientfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.problem.NotFoundProblem;

/** Gathers from the rows of one firm what the policy may look at, a handful of queries for any number of clients. */
@ApplicationScoped
public class ClientFiles {

    private static final int AT_ONCE = 500;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    /** The same outside a server. */
    public static ClientFiles of(Database database, Firms firms) {
        ClientFiles files = new ClientFiles();
        files.database = database;
        files.firms = firms;
        return files;
    }

    /** The file of one client; {@link NotFoundProblem} when the firm has no such client. */
    public ClientFile load(String firmId, String clientId) {
        ClientFile file = load(firmId, List.of(clientId)).get(clientId);
        if (file == null) {
            throw new NotFoundProblem("client", clientId);
        }
        return file;
    }

    /** The files of those clients, by id in order; ids of which the firm has no client are left out. */
    public Map<String, ClientFile> load(String firmId, Collection<String> clientIds) {
        Firm firm = firms.get(firmId);
        List<String> ids = clientIds.stream().distinct().sorted().toList();
        Map<String, ClientFile> files = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            database.use(handle -> files.putAll(loadSome(handle, firm, some)));
        }
        return files;
    }

    /** The histories of those clients, by id in order; ids of which the firm has no client are left out. */
    public Map<String, ClientHistory> histories(String firmId, Collection<String> clientIds) {
        Firm firm = firms.get(firmId);
        List<String> ids = List.copyOf(clientIds);
        return ids.isEmpty() ? Map.of() : database.with(handle -> new HistoryRows(handle, firm, ids).load());
    }

    private static Map<String, ClientFile> loadSome(Handle handle, Firm firm, List<String> ids) {
        var facts = new FactRows(handle, firm, ids);
        var items = facts.items();
        var settled = facts.settled();
        var payments = facts.payments();
        var interactions = facts.interactions();
        var agreements = facts.agreements();
        var cases = facts.cases();
        Map<String, ClientFile> files = new TreeMap<>();
        facts.clients()
                .forEach((id, client) -> files.put(
                        id,
                        new ClientFile(
                                client,
                                firm.day(),
                                of(items, id),
                                of(settled, id),
                                of(payments, id),
                                of(interactions, id),
                                of(agreements, id),
                                of(cases, id))));
        return files;
    }

    private static <T> List<T> of(Map<String, List<T>> byClient, String id) {
        return byClient.getOrDefault(id, new ArrayList<>());
    }
}
