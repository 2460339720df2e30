package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.calls.Exchange.in;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.privacy.TestErasure;

class ErasedCallsTest {

    private final TestDatabase database = open();
    private final Exchange exchange = new Exchange(database);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void theRecordsReadAgainBringNothingBack() {
        exchange.client("rossi", "+390612345678");
        exchange.client("verdi", "+390687654321");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 720), in("b", "1.2", "0687654321", 100, 60));
        TestErasure.erase(database, "rossi", Instant.parse("2026-03-12T09:00:00Z"));

        exchange.keep("i2", in("a", "1.1", "0612345678", 0, 720), in("b", "1.2", "0687654321", 100, 60));

        assertThat(exchange.contacts("rossi")).isEmpty();
        assertThat(exchange.contacts("verdi")).hasSize(1);
        assertThat(exchange.waiting()).isEmpty();
        assertThat(exchange.texts("select number from phone_call where number like '%12345678'"))
                .isEmpty();
        assertThat(exchange.texts("select number from phone_leg where number like '%12345678'"))
                .isEmpty();
        assertThat(exchange.texts("select number from phone_leg where number like '%87654321'"))
                .hasSize(1);
    }
}
