package org.riguardo.mailbox.imap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.UidRanges;

/**
 * The few commands that reading needs, all by UID: sequence numbers move when another program expunges a message, UIDs do not. What was expunged in the
 * meantime is simply not in the answer.
 */
final class UidCommands {

    /** A folder's numbers; -1 for one that the server does not give. */
    record Status(long uidValidity, long uidNext, long messages) {}

    /** Octets of a message, and when the mailbox received it. */
    record Entry(long uid, long size, Instant received) {}

    private final ImapConnection connection;

    UidCommands(ImapConnection connection) {
        this.connection = connection;
    }

    Status status(String folder) throws ProtocolException {
        var status = connection.status(folder, new String[] {"UIDVALIDITY", "UIDNEXT", "MESSAGES"});
        return new Status(status.uidvalidity, status.uidnext, status.total);
    }

    /** Opens a folder read-only. */
    Status examine(String folder) throws ProtocolException {
        var info = connection.examine(folder);
        return new Status(info.uidvalidity, info.uidnext, info.total);
    }

    /** The UIDs of that set which messages have, ascending. */
    long[] existing(UidRanges among) throws ProtocolException {
        LongStream.Builder found = LongStream.builder();
        for (Response response : connection.run("UID SEARCH UID " + among)) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                for (long uid = answer.readLong(); uid != -1; uid = answer.readLong()) {
                    found.add(uid);
                }
            }
        }
        return found.build().filter(among::contains).sorted().distinct().toArray();
    }

    /**
     * Whether the folder that is open holds a message with that id.
     *
     * @param messageId without quotation marks and backslashes
     */
    boolean holds(String messageId) throws ProtocolException {
        for (Response response : connection.run("UID SEARCH HEADER Message-ID \"" + messageId + "\"")) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH") && answer.readLong() != -1) {
                return true;
            }
        }
        return false;
    }

    /** The sizes of the messages in that range, by UID. */
    Map<Long, Entry> entries(UidRange range) throws ProtocolException {
        Map<Long, Entry> entries = new HashMap<>();
        for (Response response : connection.run("UID FETCH " + range + " (UID RFC822.SIZE INTERNALDATE)")) {
            if (response instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
                INTERNALDATE date = fetched.getItem(INTERNALDATE.class);
                if (uid != null && size != null) {
                    boolean dated = date != null && date.getDate() != null;
                    entries.put(
                            uid.uid,
                            new Entry(uid.uid, size.size, dated ? date.getDate().toInstant() : Instant.EPOCH));
                }
            }
        }
        return entries;
    }

    /**
     * The octets of messages, by UID.
     *
     * @param section such as {@code BODY.PEEK[]}
     * @param bodies takes the octets, also those that came before the server broke off
     */
    void bodies(UidRanges uids, String section, Map<Long, byte[]> bodies) throws ProtocolException {
        List<Response> answers = connection.answers("UID FETCH " + uids + " (UID " + section + ")");
        for (Response response : answers) {
            if (response instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                ByteArray octets = body == null ? null : body.getByteArray();
                if (uid != null && octets != null) {
                    bodies.put(
                            uid.uid,
                            Arrays.copyOfRange(
                                    octets.getBytes(), octets.getStart(), octets.getStart() + octets.getCount()));
                }
            }
        }
        connection.handleResult(answers.get(answers.size() - 1));
    }

    /** One message, without marking it as read; empty when it is not there any more. */
    Optional<RawMessage> message(MessagePlace place, boolean sent, int mostOctets) throws ProtocolException {
        Entry entry = entries(UidRange.of(place.uid())).get(place.uid());
        Map<Long, byte[]> bodies = new HashMap<>();
        bodies(UidRanges.of(UidRange.of(place.uid())), "BODY.PEEK[]<0." + mostOctets + ">", bodies);
        byte[] content = bodies.get(place.uid());
        return entry == null || content == null
                ? Optional.empty()
                : Optional.of(new RawMessage(
                        place,
                        entry.received(),
                        sent,
                        content.length < mostOctets ? content.length : Math.max(entry.size(), content.length),
                        content));
    }

    /** Every folder of the mailbox, in the server's order. */
    List<MailboxFolder> folders() throws ProtocolException {
        List<MailboxFolder> folders = new ArrayList<>();
        ListInfo[] listed = connection.list("", "*");
        for (ListInfo folder : listed == null ? new ListInfo[0] : listed) {
            folders.add(new MailboxFolder(folder.name, SentFolders.isSent(folder), folder.canOpen));
        }
        return folders;
    }

    /** Whether the server tells of new messages by itself (RFC 2177). */
    boolean canIdle() {
        return connection.hasCapability("IDLE");
    }
}
