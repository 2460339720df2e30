package com.example.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.event.contract.EventListenerContract;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.plugin.contract.ContextOf;

class KeptPromisesTest extends EventListenerContract {

    private final KeptPromises listener = new KeptPromises(ContextOf.with());

    @Override
    protected EventListener listener(PluginContext context) {
        return new KeptPromises(context);
    }

    @Override
    protected Event event() {
        return kept("e1", "c1", "a1");
    }

    @Override
    protected Object known(PluginContext context, String clientId) {
        return new KeptPromises(context).kept(clientId);
    }

    @Test
    void anAgreementCountsOnceHoweverOftenItIsTold() {
        listener.on(kept("e1", "c1", "a1"));
        listener.on(kept("e1", "c1", "a1"));
        listener.on(kept("e2", "c1", "a2"));
        listener.on(kept("e3", "c2", "a3"));
        assertThat(listener.kept("c1")).isEqualTo(2);
        assertThat(listener.kept("c2")).isEqualTo(1);
    }

    private static Event kept(String id, String client, String agreement) {
        return new Event(id, EventType.AGREEMENT_KEPT, Instant.EPOCH, client, Map.of("agreementId", agreement));
    }
}
