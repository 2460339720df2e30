package com.example.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.contract.ContextOf;

class KeptPromisesTest {

    private final KeptPromises listener = new KeptPromises(ContextOf.with());

    @Test
    void anAgreementCountsOnceHoweverOftenItIsTold() {
        listener.on(kept("e1", "c1", "a1"));
        listener.on(kept("e1", "c1", "a1"));
        listener.on(kept("e2", "c1", "a2"));
        listener.on(kept("e3", "c2", "a3"));
        assertThat(listener.kept("c1")).isEqualTo(2);
        assertThat(listener.kept("c2")).isEqualTo(1);
    }

    @Test
    void nothingIsKeptOfAClientThatWasErased() {
        listener.on(kept("e1", "c1", "a1"));
        listener.on(new Event("e2", EventType.CLIENT_ERASED, Instant.EPOCH, "c1", Map.of()));
        assertThat(listener.kept("c1")).isZero();
    }

    private static Event kept(String id, String client, String agreement) {
        return new Event(id, EventType.AGREEMENT_KEPT, Instant.EPOCH, client, Map.of("agreementId", agreement));
    }
}
