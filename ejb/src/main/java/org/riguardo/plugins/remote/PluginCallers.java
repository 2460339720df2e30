package org.riguardo.plugins.remote;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.riguardo.db.Database;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.PluginStates;

/** Says whether a service may ask the API now: what was agreed to, and whether the firm has it on, is looked up for each call. */
@ApplicationScoped
public class PluginCallers {

    @Inject
    private PluginStates states;

    @Inject
    private Database database;

    /** The same outside a server. */
    static PluginCallers of(PluginStates states, Database database) {
        PluginCallers callers = new PluginCallers();
        callers.states = states;
        callers.database = database;
        return callers;
    }

    /**
     * Lets a call pass.
     *
     * @param client who got the token
     * @param scopes which the token has
     * @throws EJBAccessException when nobody agreed to it, or it is off
     */
    public void check(String firm, String plugin, String client, Set<String> scopes) {
        RemoteRow row = database.with(handle -> new RemoteRows(handle, firm).find(plugin))
                .orElseThrow(() -> new EJBAccessException("The firm has no such plugin."));
        boolean on = states.plugin(firm, plugin).filter(PluginRow::on).isPresent();
        if (!on || !row.oauthClient().equals(client) || !Agreeing.scopes(row).containsAll(scopes)) {
            throw new EJBAccessException("The plugin is off, or nobody agreed to what it asks.");
        }
    }
}
