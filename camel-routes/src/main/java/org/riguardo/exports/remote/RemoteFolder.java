package org.riguardo.exports.remote;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * One connection to a folder elsewhere. Paths are below that folder, with {@code /} between their parts. It never deletes
 * a file that it did not write, but for companions. Used by one thread.
 */
interface RemoteFolder extends Closeable {

    /** The files in the folder itself; folders and links apart. */
    List<RemoteFile> list() throws IOException;

    /** The file of that name as it is now; empty when it is gone. */
    Optional<RemoteFile> find(String name) throws IOException;

    /** Copies the bytes of a file in the folder. */
    void fetch(String name, OutputStream to) throws IOException;

    /** Whether there is anything of that path. */
    boolean exists(String path) throws IOException;

    /** Makes the folder and those above it; nothing happens where it exists. */
    void makeFolder(String path) throws IOException;

    /** Writes a whole file, over one that stands there. */
    void store(String path, byte[] bytes) throws IOException;

    /** Renames a file to a path that is free. */
    void move(String name, String path) throws IOException;

    /** Removes a companion. */
    void remove(String companion) throws IOException;
}
