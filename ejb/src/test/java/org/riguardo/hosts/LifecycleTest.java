package org.riguardo.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.db.TestDatabase.FIRM;
import static org.riguardo.hosts.HostBench.SECRET;
import static org.riguardo.hosts.HostBench.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestServer;
import org.riguardo.firm.Acting;
import org.riguardo.firm.Caller;
import org.riguardo.hosts.Lifecycle.Heard;
import org.riguardo.plugins.sign.HostKey;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Hosts that install us: signed from the first call on, and let in by an administrator alone. */
class LifecycleTest {

    private static final HostKey KEY = HostKey.made("k1");
    private static final HostKey OTHER = HostKey.made("k1");

    @TempDir
    Path home;

    private Heard install(HostBench bench, HostKey key) {
        return bench.lifecycle.hear(FIRM, null, bench.signed(key, "altro", "/lifecycle", bench.installBody("altro")));
    }

    private Heard connect(HostBench bench, String secret) {
        String body = bench.connectBody("crm-1", secret);
        return bench.lifecycle.hear(FIRM, "installed", shared(secret, "POST", "/connect/installed", body, Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void aHostWaitsForTheAdministratorAndIsShownNothingBefore(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            bench.publish(KEY);
            assertThat(install(bench, KEY)).isEqualTo(Heard.WAITS);
            HostView host = bench.only();
            assertThat(host.state()).isEqualTo(Tenant.State.PENDING);
            assertThat(host.baseUrl()).isEqualTo(bench.host() + "/riguardo");
            bench.approve();
            assertThat(bench.only().state()).isEqualTo(Tenant.State.ACTIVE);
            assertThat(install(bench, KEY)).isEqualTo(Heard.TAKEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInstallThatIsNotSignedByTheKeysAtItsOwnAddressIsRefused(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            bench.publish(KEY);
            assertThat(install(bench, OTHER)).isEqualTo(Heard.REFUSED);
            String body = bench.installBody("altro");
            HostRequest good = bench.signed(KEY, "altro", "/lifecycle", body);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(bench.lifecycle.hear(
                            FIRM, null, new HostRequest("POST", HostBench.BASE, good.uri(), bytes, null)))
                    .isEqualTo(Heard.REFUSED);
            byte[] changed = body.replace("Altro", "Nuovo").getBytes(StandardCharsets.UTF_8);
            assertThat(bench.lifecycle.hear(
                            FIRM, null, new HostRequest("POST", HostBench.BASE, good.uri(), changed, good.token())))
                    .isEqualTo(Heard.REFUSED);
            assertThat(bench.lifecycle.hear(
                            FIRM, null, bench.signed(KEY, "altro", "/lifecycle", body, "https://altri.example")))
                    .isEqualTo(Heard.REFUSED);
            assertThat(bench.lifecycle.hear(FIRM, null, bench.signed(KEY, "terzo", "/lifecycle", body)))
                    .isEqualTo(Heard.REFUSED);
            String elsewhere = body.replace(bench.host() + "/keys", "https://altri.example/keys");
            assertThat(bench.lifecycle.hear(FIRM, null, bench.signed(KEY, "altro", "/lifecycle", elsewhere)))
                    .isEqualTo(Heard.UNREADABLE);
            assertThat(bench.marta(bench.hosts::list)).isEmpty();
            assertThat(bench.lifecycle.hear(FIRM, null, good)).isEqualTo(Heard.WAITS);
            assertThat(bench.lifecycle.hear(FIRM, null, good)).isEqualTo(Heard.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeyWaitsWhileTheOldOneGoesOn(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            bench.publish(KEY);
            install(bench, KEY);
            bench.approve();
            bench.publish(OTHER);
            assertThat(install(bench, OTHER)).isEqualTo(Heard.WAITS);
            assertThat(bench.only().waiting()).isNotNull();
            assertThat(bench.calls.verified(FIRM, bench.page(OTHER, "altro", "/panel?customer=h1", Map.of())))
                    .isEmpty();
            assertThat(bench.calls.verified(FIRM, bench.page(KEY, "altro", "/panel?customer=h1", Map.of())))
                    .isPresent();
            bench.approve();
            assertThat(bench.calls.verified(FIRM, bench.page(OTHER, "altro", "/panel?customer=h1", Map.of())))
                    .isPresent();
            assertThat(bench.calls.verified(FIRM, bench.page(KEY, "altro", "/panel?customer=h1", Map.of())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHostThatSignsByANewKeyAndStillPublishesTheOldOneIsBelievedOnceItIsApproved(TestServer server)
            throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            HostKey next = HostKey.made("k2");
            bench.publish(KEY);
            install(bench, KEY);
            bench.approve();
            bench.publish(KEY, next);
            assertThat(bench.calls.verified(FIRM, bench.page(next, "altro", "/panel?customer=h1", Map.of())))
                    .isEmpty();
            assertThat(install(bench, next)).isEqualTo(Heard.WAITS);
            assertThat(install(bench, next)).isEqualTo(Heard.WAITS);
            assertThat(bench.calls.verified(FIRM, bench.page(next, "altro", "/panel?customer=h1", Map.of())))
                    .isEmpty();
            bench.approve();
            assertThat(bench.calls.verified(FIRM, bench.page(next, "altro", "/panel?customer=h1", Map.of())))
                    .isPresent();
            assertThat(install(bench, next)).isEqualTo(Heard.TAKEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheAdministratorDidNotSeeIsNotApproved(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            assertThat(connect(bench, SECRET)).isEqualTo(Heard.WAITS);
            HostView seen = bench.only();
            assertThat(connect(bench, SECRET + "-di-un-altro")).isEqualTo(Heard.WAITS);
            assertThatThrownBy(() -> bench.marta(() -> {
                        bench.hosts.approve(seen.id(), seen.offered());
                        return null;
                    }))
                    .isInstanceOf(InputProblem.class);
            assertThat(bench.only().state()).isEqualTo(Tenant.State.PENDING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherFirmsAdministratorSeesAndDecidesNothing(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            bench.test.firm("altro");
            connect(bench, SECRET);
            HostView seen = bench.only();
            Caller rita = new Caller("altro", "rita");
            assertThat(Acting.as(rita, bench.hosts::list)).isEmpty();
            assertThatThrownBy(() -> Acting.as(rita, () -> {
                        bench.hosts.approve(seen.id(), seen.offered());
                        return null;
                    }))
                    .isInstanceOf(NotFoundProblem.class);
            bench.approve();
            HostRequest page = shared(SECRET, "GET", "/panel?customer=h1", null, Map.of());
            assertThat(bench.calls.verified("altro", page)).isEmpty();
            assertThat(bench.calls.verified(FIRM, page)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tooManyThatWaitAreRefused(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            for (int at = 0; at < Installing.WAITING; at++) {
                String key = "crm-" + at;
                assertThat(bench.lifecycle.hear(
                                FIRM,
                                "installed",
                                shared(SECRET, "POST", "/c", bench.connectBody(key, SECRET), Map.of("iss", key))))
                        .isEqualTo(Heard.WAITS);
            }
            assertThat(bench.lifecycle.hear(
                            FIRM,
                            "installed",
                            shared(SECRET, "POST", "/c", bench.connectBody("crm-x", SECRET), Map.of("iss", "crm-x"))))
                    .isEqualTo(Heard.TOO_MANY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHappenedAtAHostIsNotedOnceAndAnErasedCustomerForgotten(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            bench.test.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
            bench.publish(KEY);
            install(bench, KEY);
            String body = "{\"id\": \"e1\", \"type\": \"client-erased\", \"clientId\": \"h1\"}";
            assertThat(bench.lifecycle.told(FIRM, bench.signed(KEY, "altro", "/events", body)))
                    .isEqualTo(Heard.REFUSED);
            bench.approve();
            String tenant = bench.only().id();
            bench.database.use(
                    handle -> new CustomerRows(handle, FIRM).choose(tenant, "h1", "c1", "paolo", HostBench.NOW));
            assertThat(bench.only().clients()).isEqualTo(1);
            Instant longAgo = HostBench.NOW.minus(30, ChronoUnit.DAYS);
            bench.database.use(handle -> new EventRows(handle, FIRM).add(tenant, "e0", "case-opened", longAgo));
            assertThat(bench.only().events()).isZero();
            HostRequest event = bench.signed(KEY, "altro", "/events", body);
            assertThat(bench.lifecycle.told(FIRM, event)).isEqualTo(Heard.TAKEN);
            assertThat(bench.lifecycle.told(FIRM, event)).isEqualTo(Heard.REFUSED);
            assertThat(bench.lifecycle.told(FIRM, bench.signed(KEY, "altro", "/events", body)))
                    .isEqualTo(Heard.TAKEN);
            assertThat(bench.only().events()).isEqualTo(1);
            List<String> known = bench.database.with(handle -> handle.createQuery("select event_id from host_event")
                    .mapTo(String.class)
                    .list());
            assertThat(known).containsExactly("e1");
            assertThat(bench.only().clients()).isZero();
            bench.marta(() -> {
                bench.hosts.remove(tenant);
                return null;
            });
            assertThat(bench.marta(bench.hosts::list)).isEmpty();
            assertThat(bench.lifecycle.told(FIRM, bench.signed(KEY, "altro", "/events", body)))
                    .isEqualTo(Heard.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAHostRemovedIsShownNothingUntilItIsInstalledAgain(TestServer server) throws Exception {
        try (HostBench bench = new HostBench(server.open(), home)) {
            connect(bench, SECRET);
            bench.approve();
            assertThat(bench.lifecycle.hear(
                            FIRM, "uninstalled", shared("x".repeat(40), "POST", "/c", "{\"a\": \"b\"}", Map.of())))
                    .isEqualTo(Heard.REFUSED);
            assertThat(bench.lifecycle.hear(
                            FIRM, "uninstalled", shared(SECRET, "POST", "/c", "{\"a\": \"b\"}", Map.of())))
                    .isEqualTo(Heard.TAKEN);
            assertThat(bench.only().there()).isFalse();
            assertThat(connect(bench, SECRET)).isEqualTo(Heard.TAKEN);
            assertThat(bench.only().there()).isTrue();
        }
    }
}
