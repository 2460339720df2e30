package org.riguardo.exports.remote;

import java.io.IOException;
import org.riguardo.exports.WatchedFolder;

/** A folder elsewhere whose files belong into a firm's watched folder. */
public final class RemoteSource {

    private final WatchedFolder watched;
    private final Door door;

    RemoteSource(WatchedFolder watched, Door door) {
        this.watched = watched;
        this.door = door;
    }

    /** Opens a new connection, for the caller to close. */
    interface Door {
        RemoteFolder open() throws IOException;
    }

    /** The folder that these settings lead to. */
    public static RemoteSource of(WatchedFolder watched, RemoteAccess access) {
        return new RemoteSource(watched, access::open);
    }

    WatchedFolder watched() {
        return watched;
    }

    RemoteFolder open() throws IOException {
        return door.open();
    }
}
