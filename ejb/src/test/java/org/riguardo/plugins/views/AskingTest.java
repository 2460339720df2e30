package org.riguardo.plugins.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plugins.views.ViewSamples.NOW;
import static org.riguardo.plugins.views.ViewSamples.client;
import static org.riguardo.plugins.views.ViewSamples.viewer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.api.web.WebItem.Link;
import org.riguardo.api.web.WebPanel.Fragment;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Listed;

class AskingTest {

    private static final Sentence TITLE = new Sentence("Note", "Notes");

    private final FakeModules modules = new FakeModules();
    private final List<Map<String, String>> contexts = new ArrayList<>();
    private final Asking asking = new Asking(modules, new ForkJoinPool(8), new Frames((firm, plugin, uri, context) -> {
        contexts.add(context);
        return "signed." + plugin;
    }));

    @Test
    void whatAPluginSaysIsMadeHarmless() {
        modules.panel(
                "notes",
                Location.CLIENT_PANEL,
                Condition.ALWAYS,
                request -> Optional.of(new Fragment(
                        new Sentence("Note\u202e\n di  lavoro", ""),
                        "<p>" + request.clientId() + "</p><script>x</script>")));
        assertThat(panel("notes", client("c1", GroupKey.NEW))).isInstanceOfSatisfying(ShownPanel.Text.class, text -> {
            assertThat(text.html()).isEqualTo("<p>c1</p>");
            assertThat(text.title()).isEqualTo(new Sentence("Note di lavoro", "Note di lavoro"));
        });
    }

    @Test
    void aPanelWithNothingToSayOrThatThrowsIsNotShown() {
        modules.panel("quiet", Location.WORKLIST_PANEL, Condition.ALWAYS, request -> Optional.empty());
        modules.panel(
                "empty", Location.WORKLIST_PANEL, Condition.ALWAYS, request -> Optional.of(new Fragment(TITLE, " ")));
        modules.panel("null", Location.WORKLIST_PANEL, Condition.ALWAYS, request -> null);
        modules.panel("throws", Location.WORKLIST_PANEL, Condition.ALWAYS, request -> {
            throw new LinkageError("no such class");
        });
        assertThat(panel("quiet", null)).isInstanceOf(ShownPanel.Nothing.class);
        assertThat(panel("empty", null)).isInstanceOf(ShownPanel.Nothing.class);
        assertThat(panel("null", null)).isInstanceOf(ShownPanel.Failed.class);
        assertThat(panel("throws", null)).isInstanceOf(ShownPanel.Failed.class);
        assertThat(asking.panel(viewer(Roles.STAFF), new PanelName(FakeModules.PLUGIN, "no-such", "auto"), null, NOW))
                .isEmpty();
    }

    @Test
    void aPanelOfAClientIsNoneOfAPageWithoutOneAndItsConditionIsJudgedAgain() {
        modules.panel(
                "loyal",
                Location.CLIENT_PANEL,
                new Condition.All(List.of(
                        new Condition.Group(Set.of(GroupKey.LOYAL_SLIPPED)),
                        new Condition.Amount(new BigDecimal("1000"), new BigDecimal("1000")))),
                request -> Optional.of(new Fragment(TITLE, "<p>x</p>")));
        modules.panel("firm", Location.FIRM_PANEL, Condition.ALWAYS, request -> Optional.of(new Fragment(TITLE, "x")));
        assertThat(panel("loyal", client("c1", GroupKey.LOYAL_SLIPPED))).isInstanceOf(ShownPanel.Text.class);
        PanelName loyal = new PanelName(FakeModules.PLUGIN, "loyal", "auto");
        assertThat(asking.panel(viewer(Roles.STAFF), loyal, client("c1", GroupKey.NEW), NOW))
                .isEmpty();
        assertThat(asking.panel(viewer(Roles.STAFF), loyal, null, NOW)).isEmpty();
        PanelName firm = new PanelName(FakeModules.PLUGIN, "firm", "auto");
        assertThat(asking.panel(viewer(Roles.STAFF), firm, null, NOW)).isEmpty();
        assertThat(asking.panel(viewer(Roles.PARTNER), firm, null, NOW)).isPresent();
    }

    @Test
    void fiftyRowsAreOneQuestionToEachModuleAndASlowOneKeepsNobodyWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch together = new CountDownLatch(3);
        AtomicInteger met = new AtomicInteger();
        modules.limitMillis = 1_500;
        modules.item(
                "fast",
                Location.WORKLIST_ACTION,
                Condition.ALWAYS,
                request -> Optional.of(new Link(TITLE, "/riguardo/clients/" + request.clientId())));
        modules.item(
                "hostile",
                Location.WORKLIST_ACTION,
                Condition.ALWAYS,
                request -> Optional.of(new Link(TITLE, "javascript:alert(1)")));
        for (int i = 0; i < 3; i++) {
            modules.item("slow" + i, Location.WORKLIST_ACTION, Condition.ALWAYS, request -> {
                try {
                    together.countDown();
                    together.await();
                    met.incrementAndGet();
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            });
        }
        List<SeenClient> rows = IntStream.range(0, 50)
                .mapToObj(i -> client("c" + i, GroupKey.NEW))
                .toList();
        Map<String, List<LinkView>> links = asking.links(viewer(Roles.STAFF), Location.WORKLIST_ACTION, rows, NOW);
        never.countDown();

        assertThat(links).hasSize(50);
        assertThat(links.get("c7")).singleElement().satisfies(link -> assertThat(link.href())
                .isEqualTo("/riguardo/clients/c7"));
        assertThat(modules.asked).isEqualTo(5);
        assertThat(met).as("the slow ones are asked at the same time").hasValue(3);
    }

    @Test
    void aFrameIsSignedAndSaysLanguageAndLook() {
        modules.framed("card", Location.CLIENT_PANEL, "https://cards.example/app/", "/card?c={clientId}");
        ShownPanel shown = panel("card", client("c1", GroupKey.NEW));
        assertThat(shown).isInstanceOfSatisfying(ShownPanel.Framed.class, framed -> assertThat(framed.url())
                .isEqualTo("https://cards.example/app/card?c=c1&lang=it&theme=dark&jwt=signed.com.example.pages"));
        assertThat(contexts).containsExactly(Map.of("module", "card", "user", "paolo", "clientId", "c1"));
        assertThat(modules.asked).isZero();
    }

    @Test
    void aFrameOutsideItsBaseOrUnsignedIsNotShown() {
        for (String url : List.of(
                "/../other", "/a/%2e%2E/b", "//evil.example/", "@evil.example/", ".evil.example", "/a#b", "/a\\b")) {
            modules.panels.clear();
            modules.framed("card", Location.WORKLIST_PANEL, "https://cards.example", url);
            assertThat(panel("card", null)).as(url).isInstanceOf(ShownPanel.Failed.class);
        }
        modules.panels.clear();
        modules.framed("card", Location.WORKLIST_PANEL, "https://cards.example", "/a");
        Asking unsigned = new Asking(modules, Runnable::run, new Frames(null));
        assertThat(unsigned.panel(viewer(Roles.STAFF), new PanelName(FakeModules.PLUGIN, "card", "auto"), null, NOW))
                .get()
                .isInstanceOf(ShownPanel.Failed.class);
    }

    @Test
    void theBrowserIsToldTheApprovedBasesAndNothingThatCouldSayMore() {
        modules.framed("a", Location.WORKLIST_PANEL, "https://cards.example/app", "/a");
        modules.framed("b", Location.WORKLIST_PANEL, "https://cards.example/app/", "/b");
        modules.framed("c", Location.WORKLIST_PANEL, "https://cards.example;script-src", "/c");
        modules.framed("d", Location.WORKLIST_PANEL, "https://*.example", "/d");
        assertThat(Frames.sources(modules.panels)).containsExactly("https://cards.example/app/");
    }

    private ShownPanel panel(String module, @Nullable SeenClient client) {
        return asking.panel(viewer(Roles.STAFF), new PanelName(FakeModules.PLUGIN, module, "dark"), client, NOW)
                .orElseThrow();
    }

    @Test
    void aModuleThatTakesLongToBeMadeKeepsNobodyWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        PageModules stuck = new PageModules() {
            @Override
            public List<Listed> of(String firm, ModuleType type) {
                return modules.of(firm, type);
            }

            @Override
            public <T, R> Optional<R> ask(String firm, Listed module, Class<T> as, Function<T, R> question) {
                try {
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }
        };
        modules.item("made-slowly", Location.NAVIGATION, Condition.ALWAYS, request -> Optional.empty());
        Instant before = Instant.now();
        Asking asked = new Asking(stuck, new ForkJoinPool(2), new Frames(null));
        assertThat(asked.links(viewer(Roles.STAFF), Location.NAVIGATION, List.of(), NOW))
                .isEmpty();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        never.countDown();
    }
}
