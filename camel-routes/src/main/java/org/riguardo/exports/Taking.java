package org.riguardo.exports;

/** A dropped file on its way: our own copy of it, and how it arrived. */
record Taking(Drop drop, StagedFile staged, Arrival arrival) implements AutoCloseable {

    static Taking of(Drop drop) throws java.io.IOException {
        StagedFile staged = StagedFile.of(drop);
        return new Taking(drop, staged, drop.arrival(staged.sha256()));
    }

    @Override
    public void close() throws java.io.IOException {
        staged.close();
    }
}
