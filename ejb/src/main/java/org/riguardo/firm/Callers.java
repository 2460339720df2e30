package org.riguardo.firm;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Says who is calling and for which firm, from the access token, or from {@link Acting} where there is none; it never takes either from a request. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Callers {

    @Resource
    private SessionContext session;

    @Inject
    private FirmConfig config;

    /** The caller; refused with an {@link EJBAccessException} when the token names no firm and there is no default one. */
    public Caller current() {
        Caller acting = Acting.current();
        if (acting != null) {
            return acting;
        }
        Principal principal = session.getCallerPrincipal();
        String firm = claimedFirm(principal);
        if (firm == null) {
            firm = config.defaultFirm()
                    .orElseThrow(() -> new EJBAccessException("The access token names no firm (claim \"firm\")."));
        }
        return new Caller(firm, principal.getName());
    }

    private static @Nullable String claimedFirm(Principal principal) {
        if (principal instanceof OidcPrincipal<?> oidc) {
            AccessToken token = oidc.getOidcSecurityContext().getToken();
            return token == null ? null : token.getClaimValueAsString("firm");
        }
        return null;
    }
}
