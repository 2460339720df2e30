package org.riguardo.mailbox.imap;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.mailbox.imap.UidCommands.Entry;
import org.riguardo.mailbox.imap.UidCommands.Status;

/** The folders of a mailbox as one connection sees them: which there are, which one is selected, and which one a missing one has become. */
final class Folders {

    private final UidCommands commands;
    private final Set<String> sought = new HashSet<>();
    private final Map<String, Long> readUpTo = new LinkedHashMap<>();
    private @Nullable List<MailboxFolder> listed;
    private @Nullable String selected;

    Folders(UidCommands commands) {
        this.commands = commands;
    }

    UidCommands commands() {
        return commands;
    }

    List<MailboxFolder> list() throws ProtocolException {
        List<MailboxFolder> now = commands.folders();
        listed = now;
        return now;
    }

    boolean isSent(String name) throws ProtocolException {
        List<MailboxFolder> known = listed == null ? list() : listed;
        return known.stream().anyMatch(folder -> folder.name().equals(name) && folder.sent());
    }

    /** A folder's numbers; the one that is selected is opened again, since STATUS is not meant for it (RFC 9051, section 6.3.11). */
    Status status(String name) throws ProtocolException {
        return name.equals(selected) ? open(name) : commands.status(name);
    }

    Status open(String name) throws ProtocolException {
        selected = null;
        Status status = commands.examine(name);
        selected = name;
        return status;
    }

    void select(String name) throws ProtocolException {
        if (!name.equals(selected)) {
            open(name);
        }
    }

    /** Notes that everything up to that UID was handed over. */
    void read(String name, long upTo) {
        readUpTo.put(name, upTo);
    }

    /** Opens the first folder that was read and tells whether more has come into it since; empty when none was read. */
    Optional<Boolean> openFirst() throws ProtocolException {
        Optional<Map.Entry<String, Long>> first = readUpTo.entrySet().stream().findFirst();
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(open(first.get().getKey()).uidNext() > first.get().getValue() + 1);
    }

    /** A folder and its numbers. */
    record Found(String name, Status status) {}

    /**
     * The folder itself or, where it is gone, the one that it has become: the same UIDVALIDITY, and at the same UID the same message.
     *
     * @param taken folders that the account reads anyway
     */
    Optional<Found> find(String name, @Nullable Watermark mark, List<String> taken) throws ProtocolException {
        try {
            return Optional.of(new Found(name, status(name)));
        } catch (CommandFailedException refused) {
            if (list().stream().anyMatch(folder -> folder.name().equals(name) && folder.selectable())) {
                throw refused;
            }
            boolean known = mark != null && mark.landmark() != null;
            return known && sought.add(name) ? seek(mark, mark.landmark(), taken) : Optional.empty();
        }
    }

    private Optional<Found> seek(Watermark mark, String landmark, List<String> taken) throws ProtocolException {
        for (MailboxFolder folder : list()) {
            if (folder.selectable() && !taken.contains(folder.name())) {
                Status status = status(folder.name());
                if (status.uidValidity() == mark.uidValidity()
                        && status.uidNext() > mark.known().last()
                        && holds(folder.name(), landmark)) {
                    return Optional.of(new Found(folder.name(), status));
                }
            }
        }
        return Optional.empty();
    }

    private boolean holds(String name, String landmark) throws ProtocolException {
        select(name);
        long uid = Landmark.uid(landmark);
        Entry entry = commands.entries(UidRange.of(uid)).get(uid);
        return entry != null && Landmark.of(entry).equals(landmark);
    }
}
