package org.riguardo.firm;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.remote.PluginCallers;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Says who is calling and for which firm, from the access token, or from {@link Acting} where there is none; it never takes either from a request. */
@Stateless
@RolesAllowed({
    Roles.STAFF,
    Roles.PARTNER,
    Roles.ADMINISTRATOR,
    Roles.PLUGIN_READ_CLIENTS,
    Roles.PLUGIN_READ_TIMELINE,
    Roles.PLUGIN_READ_DECISIONS,
    Roles.PLUGIN_READ_FIGURES,
    Roles.PLUGIN_WRITE_INTERACTIONS,
    Roles.PLUGIN_WRITE_HOLDS
})
public class Callers {

    @Resource
    private SessionContext session;

    @Inject
    private FirmConfig config;

    @Inject
    private PluginCallers plugins;

    /** The caller; refused with an {@link EJBAccessException} when the token names no firm and there is no default one. */
    public Caller current() {
        Caller acting = Acting.current();
        if (acting != null) {
            return acting;
        }
        Principal principal = session.getCallerPrincipal();
        String plugin = claimed(principal, "plugin");
        if (plugin != null) {
            return plugin(principal, plugin);
        }
        if (Stream.of(Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR).noneMatch(session::isCallerInRole)) {
            throw new EJBAccessException("The access token is neither of a person nor of a plugin.");
        }
        String firm = claimed(principal, "firm");
        if (firm == null) {
            firm = config.defaultFirm()
                    .orElseThrow(() -> new EJBAccessException("The access token names no firm (claim \"firm\")."));
        }
        return new Caller(firm, principal.getName());
    }

    /** The plugin that is calling, by its key; empty when a person is, or somebody acts as one. */
    public Optional<String> plugin() {
        if (Acting.current() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(claimed(session.getCallerPrincipal(), "plugin"));
    }

    /** A plugin has the firm of its token and what its scopes open; a token that is also a person's is nobody's. */
    private Caller plugin(Principal principal, String plugin) {
        String firm = claimed(principal, "firm");
        String client = claimed(principal, "azp");
        if (firm == null
                || client == null
                || Stream.of(Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR).anyMatch(session::isCallerInRole)) {
            throw new EJBAccessException("The access token is no plugin’s.");
        }
        Set<String> scopes = Roles.PLUGINS.stream()
                .filter(session::isCallerInRole)
                .map(Roles::scope)
                .collect(Collectors.toSet());
        plugins.check(firm, plugin, client, scopes);
        return new Caller(firm, "plugin:" + plugin);
    }

    private static @Nullable String claimed(Principal principal, String claim) {
        if (principal instanceof OidcPrincipal<?> oidc) {
            AccessToken token = oidc.getOidcSecurityContext().getToken();
            return token == null ? null : token.getClaimValueAsString(claim);
        }
        return null;
    }
}
