package org.riguardo.plugins.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.PluginHost.FIRM;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.TestClock;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.InTransaction;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginStates;

/** Listeners in code are told at least once, in order for each client, and one that fails keeps no other waiting. */
class TellingTest {

    private static final String GOOD = "com.example.good";
    private static final String BAD = "com.example.bad";

    @TempDir
    Path home;

    private final List<String> good = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bad = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicBoolean dies = new AtomicBoolean();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whatFailsComesAgainInOrderAndTheOthersGoOn(TestServer server) {
        try (PluginHost host = host(server)) {
            failing.set(2);
            publish(host, "c1", "m1");
            publish(host, "c1", "m2");
            publish(host, "c2", "m3");
            rounds(host, 6);

            assertThat(good).containsSubsequence("m1", "m2").containsExactlyInAnyOrder("m1", "m2", "m3");
            assertThat(bad).containsSubsequence("m1", "m2").containsExactlyInAnyOrder("m1", "m2", "m3");
            assertThat(states(host)).containsOnly("TOLD");
            assertThat(host.states.modules(FIRM)).noneMatch(row -> row.failed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatAlwaysFailsIsGivenUpAndHearsAllOnceItIsRepaired(TestServer server) {
        try (PluginHost host = host(server)) {
            failing.set(Integer.MAX_VALUE);
            publish(host, "c1", "m1");
            publish(host, "c1", "m2");
            rounds(host, 12);

            assertThat(host.states.modules(FIRM))
                    .filteredOn(row -> row.pluginKey().equals(BAD))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.failed()).isTrue();
                        assertThat(row.failures()).isEqualTo(PluginStates.MOST_FAILURES);
                    });
            assertThat(good).containsExactly("m1", "m2");
            assertThat(bad).isEmpty();

            failing.set(0);
            host.states.repair(FIRM, BAD, "listener");
            rounds(host, 4);
            assertThat(bad).containsExactly("m1", "m2");
            assertThat(good).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenWhileTheServerDiedIsToldAgain(TestServer server) {
        try (PluginHost host = host(server)) {
            publish(host, "c1", "m1");
            publish(host, "c1", "m2");
            dies.set(true);
            assertThatThrownBy(() -> telling(host).tell(FIRM, GOOD)).hasMessage("the server died");
            dies.set(false);
            telling(host).tell(FIRM, GOOD);
            assertThat(good).containsExactly("m1");

            clock.by(DeliveryRows.HELD.plusSeconds(1));
            telling(host).tell(FIRM, GOOD);
            telling(host).tell(FIRM, GOOD);
            assertThat(good).containsExactly("m1", "m1", "m2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsOffHearsLaterAndAfterThreeDaysNoMoreAndOneThatIsGoneIsForgotten(TestServer server) {
        try (PluginHost host = host(server)) {
            publish(host, "c1", "m1");
            host.states.switchPlugin(FIRM, GOOD, org.riguardo.plugins.PluginRow.State.DISABLED, "marta");
            rounds(host, 2);
            assertThat(good).isEmpty();
            host.states.switchPlugin(FIRM, GOOD, org.riguardo.plugins.PluginRow.State.ENABLED, "marta");
            rounds(host, 2);
            assertThat(good).containsExactly("m1");

            publish(host, "c1", "m2");
            host.states.switchPlugin(FIRM, GOOD, org.riguardo.plugins.PluginRow.State.DISABLED, "marta");
            clock.by(Pauses.GIVEN_UP);
            rounds(host, 1);
            host.states.switchPlugin(FIRM, GOOD, org.riguardo.plugins.PluginRow.State.ENABLED, "marta");
            rounds(host, 2);
            assertThat(good).containsExactly("m1");
            assertThat(states(host)).contains("GIVEN_UP");

            host.states.uninstall(FIRM, GOOD, true);
            host.states.uninstall(FIRM, BAD, true);
            telling(host).forget(FIRM);
            assertThat(states(host)).isEmpty();
        }
    }

    private PluginHost host(TestServer server) {
        PluginHost host = PluginHost.on(server, home);
        host.rows.client(FIRM, "c1", null);
        host.rows.client(FIRM, "c2", null);
        offer(host, GOOD, event -> good.add(mail(event)));
        offer(host, BAD, event -> {
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("Anna Verdi");
            }
            bad.add(mail(event));
        });
        return host;
    }

    private static void offer(PluginHost host, String key, EventListener listener) {
        String json = Descriptors.json(
                key,
                "1.0.0",
                Descriptors.module(
                        "event-listener", "listener", "\"class\": \"example.Listener\", \"events\": [\"mail-sent\"]"));
        Offer offer =
                new Offer(DescriptorReader.read(json, Carrier.CODE), Carrier.CODE, null, (module, context) -> listener);
        host.presence.offer(offer);
        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), true, "marta");
    }

    private static String mail(Event event) {
        return String.valueOf(event.details().get("mailId"));
    }

    private void publish(PluginHost host, String client, String mail) {
        Events events = Events.of(host.database, clock, (firm, type) -> listening(host, firm).stream()
                .map(one -> new Listening(one.plugin(), one.module().key()))
                .toList());
        host.transactions.call(() -> {
            events.publish(FIRM, EventType.MAIL_SENT, client, Map.of("mailId", mail));
            return mail;
        });
    }

    private static List<Plugged<EventListener>> listening(PluginHost host, String firm) {
        return host.plugins.modules(firm, ModuleType.EVENT_LISTENER, EventListener.class);
    }

    private Telling telling(PluginHost host) {
        InTransaction mortal = new InTransaction() {
            private int calls;

            @Override
            public <T> T call(Supplier<T> work) {
                if (dies.get() && ++calls > 2) {
                    throw new IllegalStateException("the server died");
                }
                return host.transactions.call(work);
            }
        };
        return Telling.of(
                firm -> listening(host, firm), host.guard, host.states, host.log, host.database, mortal, clock);
    }

    private void rounds(PluginHost host, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Telling telling = telling(host);
            telling.due(FIRM).forEach(plugin -> telling.tell(FIRM, plugin));
            clock.by(Duration.ofMinutes(1).plus(round < 3 ? Duration.ZERO : Duration.ofHours(6)));
        }
    }

    private static List<String> states(PluginHost host) {
        return host.rows
                .handle()
                .createQuery("select state from event_delivery")
                .mapTo(String.class)
                .list();
    }
}
