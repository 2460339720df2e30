package org.riguardo.exports;

/** A dropped file on its way: our own copy of it, and how it arrived. */
record Taking(Drop drop, StagedFile staged, Arrival arrival) implements AutoCloseable {

    /** With a copy of its own to be read, unless it is larger than anything that is read. */
    static Taking of(Drop drop, long largest) throws java.io.IOException {
        StagedFile staged = drop.size() > largest ? StagedFile.hashed(drop) : StagedFile.of(drop);
        return new Taking(drop, staged, drop.arrival(staged.sha256()));
    }

    @Override
    public void close() throws java.io.IOException {
        staged.close();
    }
}
