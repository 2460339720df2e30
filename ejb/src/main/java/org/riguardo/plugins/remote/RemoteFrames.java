package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riguardo.db.Database;
import org.riguardo.hosts.ClientClaims;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.plugins.views.FrameSigner;

/**
 * Signs the addresses of frames of remote plugins by the firm's key, for the base that an administrator agreed to; who the client is is said only to those that may
 * read clients.
 */
@ApplicationScoped
public class RemoteFrames implements FrameSigner {

    @Inject
    private Database database;

    @Inject
    private RemoteCalls calls;

    /** The same outside a server. */
    static RemoteFrames of(Database database, RemoteCalls calls) {
        RemoteFrames frames = new RemoteFrames();
        frames.database = database;
        frames.calls = calls;
        return frames;
    }

    @Override
    public String token(String firm, String plugin, URI address, Map<String, String> context) {
        RemoteRow agreed = database.with(handle -> new RemoteRows(handle, firm)
                .find(plugin)
                .orElseThrow(() -> new IllegalStateException("nobody agreed to " + plugin)));
        String base = agreed.baseUrl();
        Map<String, String> said = new LinkedHashMap<>(context);
        String client = context.get("clientId");
        if (client != null && Agreeing.scopes(agreed).contains("read:clients")) {
            said.putAll(database.with(handle -> ClientClaims.of(handle, firm, client)));
        }
        Map<String, ?> claims = Map.of("sub", context.getOrDefault("user", ""), "context", said);
        return calls.token(firm, base, Signed.page(URI.create(base), address), claims);
    }
}
