package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.riguardo.it.plugins.NotesPanel;
import org.riguardo.it.plugins.SheetItem;
import org.riguardo.it.plugins.SlowPanel;
import org.riguardo.it.plugins.ThrowingPanel;

/** A plugin that adds something at every place of the pages, well behaved and not, and a client to look at. */
final class PluginPages {
    static final String KEY = "com.example.pages";
    static final String CLIENT = "Pannelli e Riquadri S.r.l.";
    private static final String FILE = "pannelli.csv";
    private static final String DESCRIPTOR =
            """
            {"key": "com.example.pages", "name": {"it": "Pagine di prova", "en": "Trial pages"}, "version": "1.0.0", "apiVersion": 1,
             "vendor": {"name": "Studio"}, "description": {"it": "Una prova.", "en": "A trial."}, "modules": [
              {"type": "web-panel", "key": "notes", "name": {"it": "Note", "en": "Notes"}, "location": "client.page.panel", "class": "NOTES"},
              {"type": "web-panel", "key": "bosses", "name": {"it": "Per chi amministra", "en": "For administrators"}, "location": "client.page.panel",
               "conditions": {"role": ["administrator"]}, "class": "NOTES"},
              {"type": "web-panel", "key": "slow", "name": {"it": "Lento", "en": "Slow"}, "location": "call.panel", "weight": 1, "class": "SLOW"},
              {"type": "web-panel", "key": "throwing", "name": {"it": "Rotto", "en": "Broken"}, "location": "call.panel", "class": "THROWING"},
              {"type": "web-panel", "key": "call", "name": {"it": "Note", "en": "Notes"}, "location": "call.panel", "class": "NOTES"},
              {"type": "web-panel", "key": "desk", "name": {"it": "Oggi", "en": "Today"}, "location": "worklist.panel", "class": "NOTES"},
              {"type": "web-panel", "key": "firm", "name": {"it": "Cifre", "en": "Figures"}, "location": "firm.panel", "class": "NOTES"},
              {"type": "web-panel", "key": "settings", "name": {"it": "Pagina di prova", "en": "Trial page"}, "location": "settings.page", "class": "NOTES"},
              {"type": "web-item", "key": "crm", "name": {"it": "Scheda nel CRM", "en": "CRM card"}, "location": "client.page.action",
               "url": "https://crm.example/{clientId}"},
              {"type": "web-item", "key": "asked", "name": {"it": "Chiesta", "en": "Asked"}, "location": "client.page.action", "class": "SHEET"},
              {"type": "web-item", "key": "row", "name": {"it": "Nel CRM", "en": "In the CRM"}, "location": "worklist.action",
               "url": "https://crm.example/{clientId}"},
              {"type": "web-item", "key": "row-asked", "name": {"it": "Chiesta", "en": "Asked"}, "location": "worklist.action", "class": "SHEET"},
              {"type": "web-item", "key": "diary", "name": {"it": "Agenda dello studio", "en": "The firm's diary"}, "location": "navigation",
               "url": "https://diary.example/"},
              {"type": "web-item", "key": "menu-asked", "name": {"it": "Chiesta", "en": "Asked"}, "location": "navigation", "class": "SHEET"}]}
            """;

    private PluginPages() {}

    static JavaArchive jar() {
        String descriptor = DESCRIPTOR
                .replace("NOTES", NotesPanel.class.getName())
                .replace("SLOW", SlowPanel.class.getName())
                .replace("THROWING", ThrowingPanel.class.getName())
                .replace("SHEET", SheetItem.class.getName());
        return PluginJars.plugin(KEY)
                .jar(descriptor)
                .addClasses(NotesPanel.class, SlowPanel.class, ThrowingPanel.class, SheetItem.class);
    }

    /** An administrator switches a plugin, unless it is so already. */
    static void turn(Riguardo riguardo, String key, String turn) {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/" + key);
        var button = page.locator("form[action$='/settings/plugins/" + key + "/" + turn + "'] button");
        if (button.count() > 0) {
            button.first().click();
            assertThat(button).hasCount(0);
        }
        page.context().close();
    }

    static String client(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        if (Imports.of(api, FILE).isEmpty()) {
            riguardo.drop(
                    FILE,
                    Samples.list(List.of(Samples.row(CLIENT, TaxCodes.next(), "PR-1", 60, "info@pannelli.example"))));
        }
        Imports.ended(api, FILE);
        return Imports.clientId(api, CLIENT);
    }
}
