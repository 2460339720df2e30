package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.riguardo.firm.Roles;

/** How a service gets into our API: by a client of Keycloak that has the scopes that were agreed to, and no others. */
@ApplicationScoped
public class RemoteAccess {

    @Inject
    private Keycloak keycloak;

    @Inject
    private KeycloakSettings settings;

    /** The same outside a server. */
    static RemoteAccess of(Keycloak keycloak, KeycloakSettings settings) {
        RemoteAccess access = new RemoteAccess();
        access.keycloak = keycloak;
        access.settings = settings;
        return access;
    }

    /**
     * What an administrator of Keycloak has to make, unless it is made by us.
     *
     * @param made whether it is made by us
     * @param roles which the tokens of the client have to carry, in the order of the scopes
     */
    public record View(
            String clientId,
            String tokenUrl,
            boolean made,
            List<String> scopes,
            List<String> roles,
            String firm,
            String plugin) {}

    View view(RemoteRow row) {
        List<String> scopes = Agreeing.scopes(row).stream().sorted().toList();
        return new View(
                row.oauthClient(),
                settings.tokenUrl(),
                settings.configured(),
                scopes,
                scopes.stream().map(Roles::ofScope).toList(),
                row.firmId(),
                row.pluginKey());
    }

    /** Makes the client, with a new secret, which is given back; empty when an administrator makes it. */
    Optional<String> make(RemoteRow row) throws Keycloak.Refused {
        if (!keycloak.configured()) {
            return Optional.empty();
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        keycloak.make(
                row.oauthClient(),
                "Plugin " + row.pluginKey(),
                secret,
                row.firmId(),
                row.pluginKey(),
                Agreeing.scopes(row));
        return Optional.of(secret);
    }

    void enable(RemoteRow row, boolean on) throws Keycloak.Refused {
        if (keycloak.configured()) {
            keycloak.enable(row.oauthClient(), on);
        }
    }

    void remove(RemoteRow row) throws Keycloak.Refused {
        if (keycloak.configured()) {
            keycloak.remove(row.oauthClient());
        }
    }

    String tokenUrl() {
        return settings.tokenUrl();
    }
}
