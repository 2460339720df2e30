package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.server.Database;

/**
 * The worklist over HTTP on a WildFly with PostgreSQL, with many clients and many people at once. Few of both by default, which
 * shows that it works and how heavy a page is. {@code -Driguardo.speed.clients=5000 -Driguardo.speed.items=20} measures what
 * {@code bench/README.md} tells: a server that has been in use for a while, on a machine with nothing else to do.
 */
@RiguardoTest
class WorklistSpeedIT {

    private static final int CLIENTS = Integer.getInteger("riguardo.speed.clients", 200);
    private static final int ITEMS = Integer.getInteger("riguardo.speed.items", 2);
    private static final int STAFF = Integer.getInteger("riguardo.speed.staff", 20);
    private static final int PAGES = Integer.getInteger("riguardo.speed.pages", 10);
    private static final boolean MEASURED = CLIENTS >= 5_000;
    private static final List<String> PATHS = List.of("/", "/?person=paolo", "/worklist/on-hold", "/worklist/done");

    @TempDir
    Path modules;

    @Test
    void theWorklistIsThereAtOnce(Riguardo riguardo) throws Exception {
        PostgresqlIT.driverModule(modules);
        try (EmbeddedPostgres postgres = PostgresqlIT.postgresql()) {
            Database database =
                    Database.postgresql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", modules);
            try (Another another = riguardo.another("speed", database)) {
                fill(another);
                riguardo.signInAt(another);
                Page page = riguardo.browsers().signInAt(another.baseUrl(), "paolo");
                weigh(riguardo, page, another);
                String cookies = page.context().cookies().stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "));
                for (int round = 0; round < (MEASURED ? 5 : 1); round++) {
                    for (String path : PATHS) {
                        run(another.baseUrl() + path, cookies, MEASURED ? 8 : 2, 0);
                    }
                }
                for (String path : PATHS) {
                    measure(path, "one person", run(another.baseUrl() + path, cookies, 1, 0));
                }
                List<Double> atOnce = new ArrayList<>();
                for (String path : PATHS) {
                    List<Double> times = run(another.baseUrl() + path, cookies, STAFF, 1_000);
                    measure(path, STAFF + " people who look for a second in between", times);
                    atOnce.addAll(times);
                    measure(path, STAFF + " people without a pause", run(another.baseUrl() + path, cookies, STAFF, 0));
                }
                if (MEASURED) {
                    assertThat(percentile(atOnce, 95)).isLessThan(100);
                }
            }
        }
    }

    private static void fill(Another another) throws Exception {
        List<String> rows = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String taxCode = TaxCodes.next();
            for (int item = 0; item < ITEMS; item++) {
                rows.add(Samples.row(
                        "Cliente numero " + client,
                        taxCode,
                        client + "/" + item,
                        client % 7 == 0 ? -20 - item : 1 + (client * 13 + item * 17) % 400,
                        "info" + client + "@cliente.example"));
            }
        }
        another.drop("speed.csv", Samples.list(rows));
        Eventually.eventually(
                "all are imported",
                Duration.ofMinutes(10),
                () -> Imports.of(another.api("paolo"), "speed.csv")
                        .map(Imports::state)
                        .orElse(""),
                state -> state.equals("DONE"));
    }

    /** What one page weighs on its way to a browser that has seen none before, and when it is first painted. */
    private static void weigh(Riguardo riguardo, Page page, Another another) {
        Page fresh = riguardo.browsers().window("it-IT", ColorScheme.LIGHT);
        fresh.context().addCookies(page.context().cookies());
        fresh.navigate(another.baseUrl() + "/");
        assertThat(fresh.locator("#worklist tr[data-client]").count()).isPositive();
        Object painted = fresh.evaluate(
                "() => new Promise(done => { const seen = performance.getEntriesByName('first-contentful-paint')[0];"
                        + " if (seen) done(seen.startTime); else new PerformanceObserver(list => done("
                        + "list.getEntries()[0].startTime)).observe({type: 'paint', buffered: true}); })");
        long bytes = ((Number) fresh.evaluate(
                        "() => ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))"
                                + ".reduce((sum, one) => sum + one.transferSize, 0)"))
                .longValue();
        System.out.printf(
                "worklist of %d clients, %d items: %d bytes with all it loads, first paint after %s ms%n",
                CLIENTS, CLIENTS * ITEMS, bytes, painted);
        assertThat(bytes).isBetween(10_000L, 150_000L);
        if (MEASURED) {
            assertThat(((Number) painted).doubleValue()).isLessThan(1_000);
        }
    }

    /** Milliseconds until the whole page is there, of each look. */
    private static List<Double> run(String address, String cookies, int people, int pause) throws Exception {
        ExecutorService staff = Executors.newFixedThreadPool(people);
        HttpClient client = HttpClient.newBuilder().executor(staff).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", cookies)
                .header("Accept-Encoding", "gzip")
                .build();
        ScheduledExecutorService lookers = Executors.newScheduledThreadPool(people);
        Callable<Double> look = () -> {
            long begun = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            double took = (System.nanoTime() - begun) / 1e6;
            assertThat(answer.statusCode()).isEqualTo(200);
            return took;
        };
        try {
            List<Future<Double>> looks = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                long at = 0;
                for (int number = 0; number < PAGES; number++) {
                    at += pause == 0 ? 0 : ThreadLocalRandom.current().nextInt(2 * pause);
                    looks.add(lookers.schedule(look, at, TimeUnit.MILLISECONDS));
                }
            }
            List<Double> all = new ArrayList<>();
            for (Future<Double> one : looks) {
                all.add(one.get());
            }
            return all;
        } finally {
            lookers.shutdown();
            staff.shutdown();
        }
    }

    private static void measure(String path, String who, List<Double> times) {
        System.out.printf(
                "%-22s %-45s median %6.1f ms, 95th percentile %6.1f ms, longest %6.1f ms%n",
                path, who, percentile(times, 50), percentile(times, 95), percentile(times, 100));
    }

    private static double percentile(List<Double> times, int percent) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
