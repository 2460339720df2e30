package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.SystemPlugin;

/** The mailbox connector that comes with the product, as a module of a plugin. */
@ApplicationScoped
public class MailPlugin implements SystemPlugin {

    @Inject
    private GuardedImap imap;

    @Override
    public String key() {
        return "org.riguardo.mail";
    }

    @Override
    public Object make(ModuleDescriptor module, PluginContext context) {
        MailboxConnector connector = imap;
        if (!connector.key().equals(module.key())) {
            throw unknown(module);
        }
        return connector;
    }
}
