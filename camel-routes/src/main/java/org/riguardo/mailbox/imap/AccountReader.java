package org.riguardo.mailbox.imap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.mailbox.imap.Folders.Found;
import org.riguardo.mailbox.imap.UidCommands.Status;

/** Reads the folders of an account: first what came since in each of them, then what is older, by turns. */
final class AccountReader {

    private static final int PORTIONS_A_TURN = 8;

    private final MailboxAccount account;
    private final Folders folders;
    private final ImapSettings settings;
    private final Stumbles stumbles;
    private final MessageSink sink;
    private final Map<String, FolderReader> readers = new LinkedHashMap<>();
    private long lastLook = System.nanoTime();

    AccountReader(MailboxAccount account, Folders folders, ImapSettings settings, Stumbles stumbles, MessageSink sink) {
        this.account = account;
        this.folders = folders;
        this.settings = settings;
        this.stumbles = stumbles;
        this.sink = sink;
    }

    void read(Map<String, Watermark> marks) throws ProtocolException, MailboxException {
        List<String> missing = new ArrayList<>();
        for (String name : account.folders()) {
            Optional<Found> found = folders.find(name, marks.get(name), account.folders());
            if (found.isEmpty()) {
                missing.add(name);
            } else {
                begin(name, found.get(), marks.get(name));
            }
        }
        readNews();
        readOlder();
        if (!missing.isEmpty()) {
            throw MailboxConnector.missing(account, missing);
        }
    }

    private void begin(String name, Found found, @Nullable Watermark mark) throws ProtocolException {
        Watermark at = mark;
        String now = found.name();
        if (!now.equals(name) && mark != null) {
            sink.renamed(name, now);
            at = new Watermark(now, mark.uidValidity(), mark.known(), mark.landmark());
        }
        if (FolderReader.nothingNew(found.status(), at)) {
            folders.read(now, found.status().uidNext() - 1);
        } else {
            Status opened = folders.open(now);
            var reader = new FolderReader(
                    account.key(), now, folders.isSent(now), folders.commands(), settings, stumbles, sink);
            reader.begin(opened, at);
            readers.put(now, reader);
        }
    }

    private void readNews() throws ProtocolException {
        for (Map.Entry<String, FolderReader> each : readers.entrySet()) {
            while (each.getValue().hasNews()) {
                folders.select(each.getKey());
                each.getValue().readSome();
            }
        }
    }

    private void readOlder() throws ProtocolException {
        while (!readers.isEmpty()) {
            for (String name : List.copyOf(readers.keySet())) {
                FolderReader reader = readers.get(name);
                for (int portion = 0; portion < PORTIONS_A_TURN && reader.hasMore(); portion++) {
                    folders.select(name);
                    reader.readSome();
                    lookForNews();
                }
                if (!reader.hasMore()) {
                    reader.end();
                    folders.read(name, reader.upTo());
                    readers.remove(name);
                }
            }
        }
    }

    private void lookForNews() throws ProtocolException {
        if (System.nanoTime() - lastLook >= settings.newsEvery().toNanos()) {
            for (Map.Entry<String, FolderReader> each : readers.entrySet()) {
                if (each.getValue().isBehind(folders.status(each.getKey()))) {
                    each.getValue().more(folders.open(each.getKey()));
                }
            }
            readNews();
            lastLook = System.nanoTime();
        }
    }
}
