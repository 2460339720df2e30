package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.riguardo.db.Database;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.plugins.views.FrameSigner;

/** Signs the addresses of frames of remote plugins by the firm's key, for the base that an administrator agreed to. */
@ApplicationScoped
public class RemoteFrames implements FrameSigner {

    @Inject
    private Database database;

    @Inject
    private RemoteCalls calls;

    @Override
    public String token(String firm, String plugin, URI address, Map<String, String> context) {
        String base = database.with(handle -> new RemoteRows(handle, firm)
                .find(plugin)
                .map(RemoteRow::baseUrl)
                .orElseThrow(() -> new IllegalStateException("nobody agreed to " + plugin)));
        Map<String, ?> claims = Map.of("sub", context.getOrDefault("user", ""), "context", context);
        return calls.token(firm, base, Signed.page(URI.create(base), address), claims);
    }
}
