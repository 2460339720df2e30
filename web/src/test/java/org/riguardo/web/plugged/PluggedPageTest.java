package org.riguardo.web.plugged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.views.LinkView;
import org.riguardo.plugins.views.PlaceView;
import org.riguardo.plugins.views.ShownPanel;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class PluggedPageTest {

    private static final Sentence HOSTILE = new Sentence(Samples.HOSTILE, Samples.HOSTILE);
    private static final PlaceView.Panel PANEL =
            new PlaceView.Panel(Location.CLIENT_PANEL, "com.example.notes", "notes", new Sentence("Note", "Notes"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPanelIsALabelledRegionWithItsHeading(Language language) {
        Document page =
                part(language, new ShownPanel.Text(PANEL, HOSTILE, "<p>Paga <strong>sempre</strong>.</p>"), false);
        Element region = page.selectFirst("section.plugged");
        assertThat(region.attr("aria-labelledby"))
                .isEqualTo(region.selectFirst("h2").id());
        assertThat(region.selectFirst("h2").text()).isEqualTo(Samples.HOSTILE);
        assertThat(region.select(".plugged-body strong").text()).isEqualTo("sempre");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("html > head > title")).isEmpty();
    }

    @Test
    void aFrameMayRunItsOwnScriptsAndNothingMore() {
        Document page = part(
                Language.IT, new ShownPanel.Framed(PANEL, "https://cards.example/card?c=1&jwt=a.b.c", HOSTILE), false);
        Element frame = page.selectFirst("iframe");
        assertThat(frame.attr("sandbox")).isEqualTo("allow-scripts allow-forms");
        assertThat(frame.attr("src")).isEqualTo("https://cards.example/card?c=1&jwt=a.b.c");
        assertThat(frame.attr("title")).isEqualTo("Note, mostrato da " + Samples.HOSTILE);
        assertThat(frame.attr("referrerpolicy")).isEqualTo("no-referrer");
        assertThat(frame.attr("loading")).isEqualTo("lazy");
        assertThat(page.selectFirst(".plugged-silent").hasAttr("hidden")).isTrue();
        assertThat(page.selectFirst("section").attr("data-address"))
                .isEqualTo("/riguardo/clients/c1/plugged/com.example.notes/notes");
    }

    @Test
    void onlyAdministratorsHearOfAPanelThatFailed() {
        assertThat(part(Language.IT, new ShownPanel.Failed(PANEL), false).body().text())
                .isEmpty();
        assertThat(part(Language.IT, new ShownPanel.Failed(PANEL), true).body().text())
                .contains("«Note»", "com.example.notes", "registro");
        assertThat(part(Language.IT, new ShownPanel.Nothing(PANEL), true).body().text())
                .isEmpty();
    }

    @Test
    void onAPageOfItsOwnAPanelSaysWhereItBelongs() {
        Document page = page(new ShownPanel.Nothing(PANEL));
        assertThat(page.select("h1").text()).isEqualTo("Note");
        assertThat(page.select(".back a").attr("href")).isEqualTo("/riguardo/clients/c1");
        assertThat(page.select(".empty")).hasSize(1);
        assertThat(page(new ShownPanel.Failed(PANEL)).select(".plugged-failed").text())
                .isEqualTo("Per ora non si può mostrare.");
    }

    @Test
    void aMenuShowsLinksAndNotesThatMoreMayBeAskedFor() {
        LinkView away = new LinkView("a:b", HOSTILE, "https://example.com/?a=b&c=d", true);
        LinkView own = new LinkView("a:c", new Sentence("Qui", "Here"), "/riguardo/week", false);
        Frame frame = Samples.frame(Language.IT, Section.CLIENTS)
                .with(Location.NAVIGATION, new PlaceView(List.of(), List.of(away, own), true));
        Document page = Rendered.page(
                "plugged-links", "plugged-links", new LinksPage(frame, "Rossi", "/clients/c1", List.of(away, own)));
        Element first = page.selectFirst(".plugged-menu li a");
        assertThat(first.attr("href")).isEqualTo("https://example.com/?a=b&c=d");
        assertThat(first.attr("rel")).isEqualTo("noopener noreferrer");
        assertThat(first.attr("target")).isEqualTo("_blank");
        assertThat(first.text()).isEqualTo(Samples.HOSTILE + " (si apre in un’altra scheda)");
        assertThat(page.select(".plugged-menu [hx-get=/riguardo/plugged] a.no-js"))
                .hasSize(1);
        assertThat(page.select("main li a[target]")).hasSize(1);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void theLinksOfFiftyRowsComeTogetherEachIntoItsPlace() {
        LinkView link = new LinkView("a:b", new Sentence("Scheda", "Card"), "/riguardo/week", false);
        Document page = Rendered.page(
                "plugged-rows",
                "plugged-rows",
                new RowsPart(
                        Samples.frame(Language.IT, Section.WORKLIST),
                        Map.of("c1", List.of(link), "c2", List.of(link))));
        assertThat(page.select("#plugged-row-c1[hx-swap-oob] a")).hasSize(1);
        assertThat(page.select("#plugged-row-c2[hx-swap-oob] a")).hasSize(1);
    }

    private static Document part(Language language, ShownPanel shown, boolean administrator) {
        Frame frame = Samples.frame(language, Section.CLIENTS);
        return Rendered.page(
                "plugged-part",
                "plugged-part-" + language + shown.getClass().getSimpleName() + administrator,
                new PanelView(frame, shown, "c1", administrator));
    }

    private static Document page(ShownPanel shown) {
        return Rendered.page(
                "plugged",
                "plugged-" + shown.getClass().getSimpleName(),
                new PanelView(Samples.frame(Language.IT, Section.CLIENTS), shown, "c1", false));
    }
}
