package org.riguardo.plugins.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;

class RemoteRowsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final String KEY = "com.example.service";
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00.123456Z");

    /** Else a service that was agreed to anew, or whose host has another key, would be told what was before, and that be taken for all. */
    @ParameterizedTest
    @EnumSource
    void whoReadWhatIsNoMoreTellsNothingOfIt(TestServer server) {
        try (TestDatabase database = server.open()) {
            RemoteRows rows = rows(database.handle());
            rows.put(row(NOW, "INSTALLED"));
            RemoteRow read = rows.find(KEY).orElseThrow();
            rows.tellKey(Lifecycle.KEY_CHANGED);
            assertThat(rows.claim(read, NOW)).as("our key is another").isFalse();

            RemoteRow before = rows.find(KEY).orElseThrow();
            rows.put(row(NOW.plusSeconds(1), null));
            assertThat(rows.claim(before, NOW)).as("agreed to anew").isFalse();

            RemoteRow fresh = rows.find(KEY).orElseThrow();
            Instant first = NOW.plusSeconds(60);
            assertThat(rows.claim(fresh, first)).isTrue();
            assertThat(rows.claim(fresh, first)).as("in hand").isFalse();
            rows.put(row(NOW.plusSeconds(2), null));
            assertThat(rows.told(KEY, "INSTALLED", first)).isFalse();
            Instant second = first.plus(Duration.ofMillis(7));
            assertThat(rows.claim(rows.find(KEY).orElseThrow(), second)).isTrue();
            assertThat(rows.told(KEY, "INSTALLED", first)).as("another claim").isFalse();
            assertThat(rows.remove(KEY, first)).isFalse();
            assertThat(rows.told(KEY, "INSTALLED", second)).isTrue();
            assertThat(rows.find(KEY).orElseThrow().told()).isEqualTo("INSTALLED");
        }
    }

    private static RemoteRows rows(Handle handle) {
        return new RemoteRows(handle, FIRM);
    }

    private static RemoteRow row(Instant approved, @Nullable String told) {
        return new RemoteRow(
                FIRM,
                KEY,
                "https://service.example/descriptor.json",
                "https://service.example",
                "receive:events",
                "/lifecycle",
                "sealed",
                "plugin-1",
                null,
                null,
                told,
                null,
                0,
                approved,
                "marta");
    }
}
