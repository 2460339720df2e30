package org.riguardo.exports;

import java.nio.file.Path;

/**
 * The folder into which a firm's accounting system drops files.
 *
 * @param work a folder of our own on the same disk, for the copy that is read
 */
public record WatchedFolder(String firm, Path folder, Path work) {}
