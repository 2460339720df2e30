package org.riguardo.mailbox.imap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.mailbox.imap.Stumbles.Care;
import org.riguardo.mailbox.imap.UidCommands.Entry;
import org.riguardo.mailbox.imap.UidCommands.Status;

/** Reads what is not known of one folder, portion by portion, newest first. */
final class FolderReader {

    private static final long GREATEST_UID = 0xFFFF_FFFFL;

    private final String account;
    private final String folder;
    private final boolean sent;
    private final UidCommands commands;
    private final ImapSettings settings;
    private final Stumbles stumbles;
    private final MessageSink sink;
    private final Deque<Span> news = new ArrayDeque<>();
    private final Deque<Span> older = new ArrayDeque<>();
    private final Map<Long, Entry> entries = new HashMap<>();
    private UidRange window = UidRange.of(GREATEST_UID);
    private long validity;
    private long upTo;
    private long greatest;
    private long messages;
    private @Nullable Entry top;
    private @Nullable String landmark;

    FolderReader(
            String account,
            String folder,
            boolean sent,
            UidCommands commands,
            ImapSettings settings,
            Stumbles stumbles,
            MessageSink sink) {
        this.account = account;
        this.folder = folder;
        this.sent = sent;
        this.commands = commands;
        this.settings = settings;
        this.stumbles = stumbles;
        this.sink = sink;
    }

    /** Finds out what is to be read, and tells how much that is; the folder is selected. */
    void begin(Status status, @Nullable Watermark mark) throws ProtocolException {
        boolean goesOn = mark != null && mark.uidValidity() == status.uidValidity() && !wentBack(status, mark);
        UidRanges known = goesOn ? mark.known() : UidRanges.NONE;
        landmark = goesOn ? mark.landmark() : null;
        validity = status.uidValidity();
        messages = status.messages();
        upTo = status.uidNext() > 0 ? status.uidNext() - 1 : GREATEST_UID;
        UidRanges missing = known.missingUpTo(upTo);
        long[] existing = messages == 0 || missing.ranges().isEmpty() ? new long[0] : commands.existing(missing);
        greatest = Math.max(known.last(), last(existing));
        if (upTo == GREATEST_UID) {
            upTo = greatest;
        }
        for (UidRange range : known.missingUpTo(greatest).ranges()) {
            (range.first() > known.last() && goesOn ? news : older).push(new Span(range, existing));
        }
        sink.folder(new FolderState(new Watermark(folder, validity, known, landmark), messages, left()));
    }

    /** Whether messages came since the folder was looked at. */
    boolean isBehind(Status status) {
        return status.uidValidity() == validity && status.uidNext() > upTo + 1;
    }

    /** Takes up what came while the folder is read; the folder is selected. */
    void more(Status status) throws ProtocolException {
        if (isBehind(status)) {
            long from = greatest + 1;
            long[] existing = commands.existing(UidRanges.of(new UidRange(from, status.uidNext() - 1)));
            greatest = Math.max(greatest, last(existing));
            if (greatest >= from) {
                news.push(new Span(new UidRange(from, greatest), existing));
            }
            upTo = status.uidNext() - 1;
            messages = status.messages();
        }
    }

    static boolean nothingNew(Status status, @Nullable Watermark mark) {
        return mark != null
                && mark.uidValidity() == status.uidValidity()
                && !wentBack(status, mark)
                && (status.messages() == 0
                        || mark.known()
                                .missingUpTo(status.uidNext() - 1)
                                .ranges()
                                .isEmpty());
    }

    /** UIDs must only grow; where a restored mailbox gives some away again, all that is there is read again. */
    private static boolean wentBack(Status status, Watermark mark) {
        return status.uidNext() > 0 && status.uidNext() <= mark.known().last();
    }

    boolean hasNews() {
        return news.stream().anyMatch(span -> span.left() > 0);
    }

    boolean hasMore() {
        return hasNews() || older.stream().anyMatch(span -> span.left() > 0);
    }

    private static long last(long[] uids) {
        return uids.length == 0 ? 0 : uids[uids.length - 1];
    }

    /** The greatest UID that the folder is known to have given. */
    long upTo() {
        return upTo;
    }

    private long left() {
        return news.stream().mapToLong(Span::left).sum()
                + older.stream().mapToLong(Span::left).sum();
    }

    /** Reads one portion; the folder is selected. */
    void readSome() throws ProtocolException {
        Deque<Span> from = hasNews() ? news : older;
        while (from.peek() != null && from.peek().left() == 0) {
            from.pop();
        }
        if (from.peek() != null) {
            read(from.peek());
        }
    }

    /**
     * Tells that all of the folder is known; to be called when nothing is left. UIDs above the greatest message were given away:
     * those messages are gone, unless a server gave them a moment before it shows them, so they are known from the second look on.
     */
    void end() {
        if (top != null) {
            landmark = Landmark.of(top);
        }
        long settled = stumbles.settled(account, folder, validity, greatest, upTo);
        UidRanges known = settled < 1 ? UidRanges.NONE : UidRanges.of(new UidRange(1, settled));
        sink.folder(new FolderState(new Watermark(folder, validity, known, landmark), messages, 0));
    }

    private void read(Span span) throws ProtocolException {
        if (!window.contains(span.peek(0))) {
            window = span.ahead(settings.listed());
            entries.clear();
            entries.putAll(commands.entries(window));
        }
        while (span.left() > 0 && window.contains(span.peek(0)) && !entries.containsKey(span.peek(0))) {
            span.drop(1);
        }
        if (span.left() == 0 || !window.contains(span.peek(0))) {
            return;
        }
        int count = portion(span);
        Map<Long, byte[]> bodies = new HashMap<>();
        UidRanges uids = UidRanges.of(new UidRange(span.peek(count - 1), span.peek(0)));
        try {
            commands.bodies(uids, section(span.peek(0)), bodies);
        } catch (ProtocolException broken) {
            hand(span, count, bodies);
            stumble(span, count, bodies);
            throw broken;
        }
        hand(span, count, bodies);
        span.drop(count);
    }

    /** How many messages from the top make one portion: together not too large, and nothing beside one that needs care. */
    private int portion(Span span) {
        long octets = 0;
        int count = 0;
        while (count < span.left()) {
            Entry entry = entries.get(span.peek(count));
            boolean alone =
                    entry != null && (care(entry.uid()) != Care.WITH_OTHERS || entry.size() > settings.mostOctets());
            if (entry == null || count > 0 && (alone || octets + entry.size() > settings.batchOctets())) {
                break;
            }
            count++;
            octets += entry.size();
            if (alone) {
                break;
            }
        }
        return count;
    }

    private Care care(long uid) {
        return stumbles.care(account, folder, validity, uid);
    }

    private String section(long uid) {
        return switch (care(uid)) {
            case HEADER_ONLY -> "BODY.PEEK[HEADER]";
            case NOT_AT_ALL -> "BODY.PEEK[HEADER]<0.0>";
            default ->
                entries.get(uid).size() > settings.mostOctets()
                        ? "BODY.PEEK[]<0." + settings.mostOctets() + ">"
                        : "BODY.PEEK[]";
        };
    }

    private void hand(Span span, int count, Map<Long, byte[]> bodies) {
        for (int place = 0; place < count; place++) {
            Entry entry = entries.get(span.peek(place));
            byte[] content = bodies.get(entry.uid());
            if (content != null) {
                top = top == null || top.uid() < entry.uid() ? entry : top;
                boolean whole =
                        care(entry.uid()).compareTo(Care.HEADER_ONLY) < 0 && entry.size() <= settings.mostOctets();
                var at = new MessagePlace(folder, validity, entry.uid(), span.covers(place));
                long size = whole ? content.length : Math.max(entry.size(), content.length + 1L);
                sink.accept(new RawMessage(at, entry.received(), sent, size, content));
            }
        }
    }

    private void stumble(Span span, int count, Map<Long, byte[]> bodies) {
        for (int place = count - 1; place >= 0; place--) {
            if (!bodies.containsKey(span.peek(place))) {
                stumbles.at(account, folder, validity, span.peek(place));
                return;
            }
        }
    }
}
