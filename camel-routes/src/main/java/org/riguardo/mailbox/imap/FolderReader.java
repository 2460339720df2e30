package org.riguardo.mailbox.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.mailbox.imap.UidCommands.Body;
import org.riguardo.mailbox.imap.UidCommands.Entry;
import org.riguardo.mailbox.imap.UidCommands.Status;

/** Reads what is new in one folder; asks for nothing but the folder's status when nothing is. */
final class FolderReader {

    private final IMAPFolder folder;
    private final ImapSettings settings;
    private final MessageSink sink;

    FolderReader(IMAPFolder folder, ImapSettings settings, MessageSink sink) {
        this.folder = folder;
        this.settings = settings;
        this.sink = sink;
    }

    void readAfter(@Nullable Watermark mark) throws MessagingException {
        Status status = UidCommands.status(folder);
        if (nothingNew(status, mark)) {
            return;
        }
        folder.open(Folder.READ_ONLY);
        try {
            long validity = folder.getUIDValidity();
            boolean goesOn = mark != null && mark.uidValidity() == validity && !wentBack(status, mark);
            long last = goesOn ? mark.lastUid() : 0;
            read(validity, UidCommands.uidsAfter(folder, last));
        } finally {
            if (folder.isOpen()) {
                folder.close(false);
            }
        }
    }

    private static boolean nothingNew(Status status, @Nullable Watermark mark) {
        return status.messages() == 0
                || mark != null && mark.uidValidity() == status.uidValidity() && status.uidNext() == mark.lastUid() + 1;
    }

    /** UIDs must only grow; where a restored mailbox gives some away again, all that is there is read again. */
    private static boolean wentBack(Status status, Watermark mark) {
        return status.uidNext() > 0 && status.uidNext() <= mark.lastUid();
    }

    private void read(long validity, List<Long> uids) throws MessagingException {
        boolean sent = SentFolders.isSent(folder);
        for (int from = 0; from < uids.size(); from += settings.batchMessages()) {
            List<Long> some = uids.subList(from, Math.min(uids.size(), from + settings.batchMessages()));
            List<Entry> batch = new ArrayList<>();
            long octets = 0;
            for (Entry entry : UidCommands.sizes(folder, some)) {
                if (!batch.isEmpty() && octets + entry.size() > settings.batchOctets()) {
                    hand(batch, validity, sent);
                    batch.clear();
                    octets = 0;
                }
                batch.add(entry);
                octets += entry.size();
            }
            hand(batch, validity, sent);
        }
    }

    private void hand(List<Entry> batch, long validity, boolean sent) throws MessagingException {
        if (batch.isEmpty()) {
            return;
        }
        List<Body> bodies = UidCommands.bodies(folder, batch, settings.mostOctets());
        for (Entry entry : batch) {
            for (Body body : bodies) {
                if (body.uid() == entry.uid()) {
                    Instant received = entry.received();
                    long size = body.content().length < settings.mostOctets() ? body.content().length : entry.size();
                    sink.accept(new RawMessage(
                            folder.getFullName(), validity, entry.uid(), received, sent, size, body.content()));
                }
            }
        }
    }
}
