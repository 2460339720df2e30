package org.riguardo.db;

import java.util.function.Supplier;

/** The servers that the application runs on, for a test that is the same on each. */
public enum TestServer {
    H2(TestDatabase::open),
    POSTGRESQL(TestDatabase::postgresql);

    private final Supplier<TestDatabase> open;

    TestServer(Supplier<TestDatabase> open) {
        this.open = open;
    }

    /** A database of its own. */
    public TestDatabase open() {
        return open.get();
    }
}
