package org.riguardo.mailbox.imap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers at which messages a server broke off, for as long as this program runs. Such a message is asked for alone, then only its header, then no
 * more, so that it does not stand in the way of the others.
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

    private static final int MOST = 10_000;

    private final Map<Place, Integer> counts = new ConcurrentHashMap<>();

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
