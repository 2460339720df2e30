package org.riguardo.plugins.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.Scope;

/**
 * What an administrator is shown before agreeing to a service.
 *
 * @param url from where its descriptor was fetched
 * @param print of the descriptor that is shown: what is agreed to is this one and no other
 * @param added the scopes that nobody agreed to before
 * @param waits whether an earlier version goes on until somebody agrees to this one
 */
public record RemoteView(
        String url,
        Descriptor descriptor,
        String print,
        List<Scope> scopes,
        List<Scope> added,
        boolean waits,
        @Nullable String baseBefore) {}
