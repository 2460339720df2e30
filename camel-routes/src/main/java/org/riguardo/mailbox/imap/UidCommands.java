package org.riguardo.mailbox.imap;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * The few commands that reading needs, all by UID: sequence numbers move when another program expunges a message, UIDs do not. What was expunged in the
 * meantime is simply not in the answer.
 */
final class UidCommands {

    record Status(long uidValidity, long uidNext, long messages) {}

    record Entry(long uid, long size, Instant received) {}

    record Body(long uid, byte[] content) {}

    private UidCommands() {}

    /** The folder's numbers, by one STATUS; -1 for one that the server does not give. */
    static Status status(IMAPFolder folder) throws MessagingException {
        return (Status) folder.doCommand(protocol -> {
            var status = protocol.status(folder.getFullName(), new String[] {"UIDVALIDITY", "UIDNEXT", "MESSAGES"});
            return new Status(status.uidvalidity, status.uidnext, status.total);
        });
    }

    /** The UIDs above that one, ascending. */
    static List<Long> uidsAfter(IMAPFolder folder, long last) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        folder.doCommand(protocol -> {
            for (Response response : run(protocol, "UID SEARCH UID " + (last + 1) + ":*")) {
                if (response instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
                    for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
                        uids.add(uid);
                    }
                }
            }
            return null;
        });
        return uids.stream().filter(uid -> uid > last).distinct().sorted().toList();
    }

    static List<Entry> sizes(IMAPFolder folder, List<Long> uids) throws MessagingException {
        List<Entry> entries = new ArrayList<>();
        folder.doCommand(protocol -> {
            for (FetchResponse fetched : fetch(protocol, uids, "RFC822.SIZE INTERNALDATE")) {
                RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
                INTERNALDATE date = fetched.getItem(INTERNALDATE.class);
                if (size != null) {
                    boolean dated = date != null && date.getDate() != null;
                    entries.add(new Entry(
                            fetched.getItem(UID.class).uid,
                            size.size,
                            dated ? date.getDate().toInstant() : Instant.EPOCH));
                }
            }
            return null;
        });
        entries.sort(Comparator.comparingLong(Entry::uid));
        return entries;
    }

    static List<Body> bodies(IMAPFolder folder, List<Entry> batch, int mostOctets) throws MessagingException {
        boolean partly = batch.stream().anyMatch(entry -> entry.size() > mostOctets);
        List<Long> uids = batch.stream().map(Entry::uid).toList();
        List<Body> bodies = new ArrayList<>();
        folder.doCommand(protocol -> {
            for (FetchResponse fetched :
                    fetch(protocol, uids, partly ? "BODY.PEEK[]<0." + mostOctets + ">" : "BODY.PEEK[]")) {
                BODY body = fetched.getItem(BODY.class);
                ByteArray octets = body == null ? null : body.getByteArray();
                if (octets != null) {
                    bodies.add(new Body(fetched.getItem(UID.class).uid, octets.getNewBytes()));
                }
            }
            return null;
        });
        return bodies;
    }

    private static List<FetchResponse> fetch(IMAPProtocol protocol, List<Long> uids, String items)
            throws ProtocolException {
        String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<FetchResponse> fetched = new ArrayList<>();
        for (Response response : run(protocol, "UID FETCH " + set + " (UID " + items + ")")) {
            if (response instanceof FetchResponse fetch
                    && fetch.getItem(UID.class) != null
                    && uids.contains(fetch.getItem(UID.class).uid)) {
                fetched.add(fetch);
            }
        }
        return fetched;
    }

    private static Response[] run(IMAPProtocol protocol, String command) throws ProtocolException {
        Response[] responses = protocol.command(command, null);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }
}
