package com.example.emlfolder;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.plugin.PluginContext;

/** Reads messages that lie as files in folders; a file's number is its UID, and it never changes. */
public final class EmlFolders implements MailboxConnector {

    private final Path directory;

    /** With the folder of the settings. */
    public EmlFolders(PluginContext context) {
        directory = Path.of(context.settings().text("directory").orElseThrow());
    }

    @Override
    public String key() {
        return "eml-folder";
    }

    @Override
    public MailboxSession open(MailboxAccount account) {
        return new EmlSession(directory, account, new CountDownLatch(1));
    }
}
