package org.riguardo.it;

import org.riguardo.server.KeycloakAdmin;

/** What the tests need beside the demo realm: a user without a role, a user of another firm, a partner of a third one who is its administrator, too, a client that is not ours. */
final class TestRealm {
    private TestRealm() {}

    static void add(KeycloakAdmin realm) throws Exception {
        user(realm, "ugo", "studio");
        user(realm, "vera", "altro");
        realm.grant("vera", "staff");
        user(realm, "rita", "terzo");
        realm.grant("rita", "administrator");
        realm.grant("rita", "partner");
        realm.create(
                "clients",
                """
                {"clientId": "other-app", "protocol": "openid-connect", "publicClient": true, "enabled": true,
                 "standardFlowEnabled": false, "directAccessGrantsEnabled": true}""");
    }

    private static void user(KeycloakAdmin realm, String name, String firm) throws Exception {
        realm.create(
                "users",
                """
                {"username": "%1$s", "firstName": "%1$s", "lastName": "Test", "email": "%1$s@riguardo.example",
                 "emailVerified": true, "enabled": true, "attributes": {"firm": ["%2$s"]},
                 "credentials": [{"type": "password", "value": "%1$s", "temporary": false}]}"""
                        .formatted(name, firm));
    }
}
