package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is, and whether it may be told to make clients for plugins; without an account of it an administrator makes them. */
@ApplicationScoped
public class KeycloakSettings {

    @Inject
    @ConfigProperty(name = "riguardo.oidc.url", defaultValue = "http://localhost:8180/realms/riguardo")
    private String issuer;

    @Inject
    @ConfigProperty(name = "riguardo.keycloak.admin.realm", defaultValue = "master")
    private String realm;

    @Inject
    @ConfigProperty(name = "riguardo.keycloak.admin.client", defaultValue = "admin-cli")
    private String client;

    @Inject
    @ConfigProperty(name = "riguardo.keycloak.admin.secret")
    private Optional<String> secret = Optional.empty();

    @Inject
    @ConfigProperty(name = "riguardo.keycloak.admin.user")
    private Optional<String> user = Optional.empty();

    @Inject
    @ConfigProperty(name = "riguardo.keycloak.admin.password")
    private Optional<String> password = Optional.empty();

    /** The same outside a server, with an account of a person. */
    static KeycloakSettings of(String issuer, String user, String password) {
        KeycloakSettings settings = new KeycloakSettings();
        settings.issuer = issuer;
        settings.realm = "master";
        settings.client = "admin-cli";
        settings.user = Optional.of(user).filter(text -> !text.isEmpty());
        settings.password = Optional.of(password);
        return settings;
    }

    /** Whether clients are made by us. */
    boolean configured() {
        return secret.isPresent() || user.isPresent() && password.isPresent();
    }

    /** Where a client asks for its tokens. */
    String tokenUrl() {
        return issuer + "/protocol/openid-connect/token";
    }

    /** Where our own tokens for the admin API come from. */
    String adminTokenUrl() {
        return root() + "/realms/" + realm + "/protocol/openid-connect/token";
    }

    /** The realm in the admin API. */
    String adminUrl() {
        return root() + "/admin/realms/" + issuer.substring(issuer.lastIndexOf("/realms/") + "/realms/".length());
    }

    /** What is posted to get a token. */
    java.util.Map<String, String> grant() {
        return secret.isPresent()
                ? java.util.Map.of(
                        "grant_type", "client_credentials", "client_id", client, "client_secret", secret.get())
                : java.util.Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        user.orElse(""),
                        "password",
                        password.orElse(""));
    }

    private String root() {
        return issuer.substring(0, issuer.lastIndexOf("/realms/"));
    }
}
