package com.example.contacttable;

import java.nio.file.Path;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.plugin.PluginContext;

/** Takes contacts from a table on this server; which file, the administrator says, never an account. */
public final class ContactTable implements CrmConnector {

    private final Path file;

    /** With the file of the settings. */
    public ContactTable(PluginContext context) {
        file = Path.of(context.settings().text("file").orElse("contacts.tsv"));
    }

    @Override
    public String key() {
        return "contact-table";
    }

    @Override
    public CrmSession open(CrmAccount account) {
        return new TableSession(file);
    }
}
