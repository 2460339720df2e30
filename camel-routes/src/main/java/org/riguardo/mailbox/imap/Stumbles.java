package org.riguardo.mailbox.imap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers at which messages a server broke off, for as long as this program runs. Such a message is asked for alone, then only its header, then no
 * more, so that it does not stand in the way of the others. It also remembers which UIDs a server had given to no message that could be seen.
 */
final class Stumbles {

    /** How a message is asked for. */
    enum Care {
        WITH_OTHERS,
        ALONE,
        HEADER_ONLY,
        NOT_AT_ALL
    }

    private record Place(String account, String folder, long uidValidity, long uid) {}

    private record Unseen(long upTo, long since) {}

    private static final int MOST = 10_000;
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(2);

    private final Map<Place, Integer> counts = new ConcurrentHashMap<>();
    private final Map<Place, Unseen> unseen = new ConcurrentHashMap<>();

    /**
     * Up to which UID a folder is known for good.
     *
     * @param greatest the greatest UID of a message that was seen
     * @param upTo the greatest UID that the server gave away
     */
    long settled(String account, String folder, long uidValidity, long greatest, long upTo) {
        return settled(account, folder, uidValidity, greatest, upTo, System.nanoTime());
    }

    long settled(String account, String folder, long uidValidity, long greatest, long upTo, long now) {
        Place place = new Place(account, folder, uidValidity, 0);
        if (upTo <= greatest) {
            unseen.remove(place);
            return upTo;
        }
        Unseen before = unseen.get(place);
        long gone = before != null && now - before.since() >= MOMENT ? before.upTo() : 0;
        if (before == null || gone > 0 && gone < upTo) {
            unseen.put(place, new Unseen(upTo, now));
        }
        return Math.max(greatest, Math.min(gone, upTo));
    }

    void at(String account, String folder, long uidValidity, long uid) {
        if (counts.size() < MOST) {
            counts.merge(new Place(account, folder, uidValidity, uid), 1, Integer::sum);
        }
    }

    Care care(String account, String folder, long uidValidity, long uid) {
        int count = counts.isEmpty() ? 0 : counts.getOrDefault(new Place(account, folder, uidValidity, uid), 0);
        return Care.values()[
                switch (count) {
                    case 0 -> 0;
                    case 1, 2 -> 1;
                    case 3, 4 -> 2;
                    default -> 3;
                }];
    }
}
