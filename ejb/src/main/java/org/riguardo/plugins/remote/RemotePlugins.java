package org.riguardo.plugins.remote;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import org.riguardo.db.InTransaction;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Descriptor;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Lets an administrator look at what a service asks, agree to it, and look for a newer version; it fetches outside of any transaction. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemotePlugins {

    @EJB
    private Callers callers;

    @Inject
    private DescriptorFetch fetch;

    @Inject
    private Agreeing agreeing;

    @Inject
    private RemoteAccess access;

    @Inject
    private HostKeys keys;

    @Inject
    private InTransaction transactions;

    /**
     * What the service at that address asks; nothing is stored.
     *
     * @throws InputProblem when there is no descriptor that may be taken
     */
    public RemoteView look(String url) {
        Caller caller = callers.current();
        Descriptor descriptor = fetch.fetch(url);
        return transactions.call(() -> agreeing.view(caller.firm(), url.strip(), descriptor));
    }

    /**
     * Agrees to what was looked at, and gives back the plugin's key.
     *
     * @param print of the descriptor that was shown
     * @throws InputProblem when the service says something else by now
     */
    public String agree(String url, String print) {
        Caller caller = callers.current();
        Descriptor descriptor = fetch.fetch(url);
        if (!Agreeing.print(descriptor).equals(print)) {
            throw new InputProblem(
                    "url",
                    "Il servizio dice ora qualcosa di diverso da ciò che era mostrato: guardare di nuovo.",
                    "The service says something else by now than what was shown: look again.");
        }
        transactions.call(() -> {
            agreeing.agree(caller, url.strip(), descriptor);
            return print;
        });
        return descriptor.key();
    }

    /** Looks for a newer version; true when it is in use now, false when it waits for somebody to agree. */
    public boolean refresh(String plugin) {
        Caller caller = callers.current();
        RemoteRow row = row(caller, plugin);
        Descriptor descriptor = fetch.fetch(row.descriptorUrl());
        return transactions.call(() -> agreeing.again(caller, row, descriptor));
    }

    /** What waits of a plugin to be agreed to. */
    public RemoteView waiting(String plugin) {
        Caller caller = callers.current();
        RemoteRow row = row(caller, plugin);
        if (row.pendingDescriptor() == null) {
            throw new NotFoundProblem("plugin", plugin);
        }
        Descriptor descriptor = fetch.read(Objects.requireNonNull(row.pendingDescriptor()));
        return transactions.call(() -> agreeing.view(caller.firm(), row.descriptorUrl(), descriptor));
    }

    /** How the plugin may ask our API: what its client is, and whether somebody has to make it. */
    public RemoteAccess.View access(String plugin) {
        Caller caller = callers.current();
        return access.view(row(caller, plugin));
    }

    /** Signs requests to all services of the firm by a new key from now on, and has each told so by {@code installed}; returns how many will be told. */
    public int rotateKey() {
        Caller caller = callers.current();
        return transactions.call(() -> agreeing.changeKey(caller, keys));
    }

    private RemoteRow row(Caller caller, String plugin) {
        return transactions
                .call(() -> agreeing.row(caller.firm(), plugin))
                .orElseThrow(() -> new NotFoundProblem("plugin", plugin));
    }
}
