package org.riguardo.plugins.remote;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import org.riguardo.firm.Roles;

/** What Keycloak is told of clients and scopes of plugins. */
final class KeycloakJson {

    /** Scopes of Keycloak's own without which a token has no subject, no name and no roles. */
    private static final List<String> BASIC = List.of("basic", "profile", "roles");

    private KeycloakJson() {}

    /** A client scope that gives the role of ours by which the methods of beans are opened. */
    static String scope(String scope) {
        return Json.createObjectBuilder()
                .add("name", scope)
                .add("description", "Riguardo: plugins")
                .add("protocol", "openid-connect")
                .add("attributes", Json.createObjectBuilder().add("include.in.token.scope", "true"))
                .add(
                        "protocolMappers",
                        Json.createArrayBuilder()
                                .add(mapper(
                                        "role",
                                        "oidc-hardcoded-role-mapper",
                                        Json.createObjectBuilder().add("role", Roles.ofScope(scope)))))
                .build()
                .toString();
    }

    /** A client for one plugin of one firm, which gets tokens in its own name alone. */
    static String client(String clientId, String name, String secret, String firm, String plugin, Set<String> scopes) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        BASIC.forEach(all::add);
        scopes.stream().sorted().forEach(all::add);
        return Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("name", name)
                .add("protocol", "openid-connect")
                .add("enabled", true)
                .add("publicClient", false)
                .add("secret", secret)
                .add("standardFlowEnabled", false)
                .add("implicitFlowEnabled", false)
                .add("directAccessGrantsEnabled", false)
                .add("serviceAccountsEnabled", true)
                .add("fullScopeAllowed", false)
                .add("attributes", Json.createObjectBuilder().add("access.token.lifespan", "300"))
                .add("defaultClientScopes", all)
                .add("optionalClientScopes", Json.createArrayBuilder())
                .add(
                        "protocolMappers",
                        Json.createArrayBuilder()
                                .add(mapper(
                                        "audience",
                                        "oidc-audience-mapper",
                                        Json.createObjectBuilder()
                                                .add("included.client.audience", "riguardo-api")
                                                .add("access.token.claim", "true")))
                                .add(claim("firm", firm))
                                .add(claim("plugin", plugin)))
                .build()
                .toString();
    }

    private static JsonObjectBuilder claim(String name, String value) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Json.createObjectBuilder()
                        .add("claim.name", name)
                        .add("claim.value", value)
                        .add("jsonType.label", "String")
                        .add("access.token.claim", "true"));
    }

    private static JsonObjectBuilder mapper(String name, String kind, JsonObjectBuilder config) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("protocol", "openid-connect")
                .add("protocolMapper", kind)
                .add("config", config);
    }
}
