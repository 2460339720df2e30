package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugins;

/** The connectors that each firm has on: the product's own one and those of plugins, which are called with care. */
@ApplicationScoped
public class MailConnectors {

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Inject
    private MailAccounts accounts;

    /** The connector that an account asks for; empty when its firm has no such one on. */
    public Optional<MailboxConnector> of(MailboxAccount account) {
        return of(accounts.firmOf(account.key()).orElse(""), account.connector());
    }

    /** The connector of that key; empty when the firm has no such one on. */
    public Optional<MailboxConnector> of(String firm, String key) {
        return plugins.modules(firm, ModuleType.MAILBOX_CONNECTOR, MailboxConnector.class).stream()
                .<MailboxConnector>map(module ->
                        module.carrier() == Carrier.SYSTEM ? module.instance() : new PluggedConnector(module, guard))
                .filter(connector -> connector.key().equals(key))
                .findFirst();
    }

    /** The same, or what to do without one. */
    MailboxConnector require(String firm, MailboxAccount account) throws MailboxException {
        return of(firm, account.connector())
                .orElseThrow(() -> new MailboxException(
                        MailboxException.Reason.NO_CONNECTOR,
                        List.of(account.key(), account.connector()),
                        "There is no mailbox connector \"" + account.connector()
                                + "\": switch it on, or install the plugin that brings it."));
    }
}
