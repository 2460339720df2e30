package org.riguardo.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of the documents anew, in {@code docs/images}, from the invented clients of the demo on a Thursday morning;
 * {@code ./mvnw -Pscreenshots} runs it, and nothing else does.
 */
@RiguardoTest
class Screenshots {
    private static final Path IMAGES = Path.of(System.getProperty("riguardo.checkout", ".."), "docs", "images");

    @Test
    void makeThem(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        while (stage.today().getDayOfWeek() != DayOfWeek.THURSDAY) {
            stage.nextWorkingDay(LocalTime.of(9, 30));
        }
        stage.loadDemo();
        DemoMorning morning = DemoMorning.play(stage);
        Files.createDirectories(IMAGES);

        Camera paolo = new Camera(stage, "paolo", "it-IT", ColorScheme.LIGHT, 1280, 800);
        paolo.take("worklist", "/", Screenshots::panel);
        paolo.take("client", morning.supported());
        paolo.take("call-sheet", morning.supported() + "/call");
        paolo.take("log-a-call", morning.toCall(), page -> {
            page.locator("#log-call label:has(input[name=purpose][value=MONEY])")
                    .click();
            page.locator("#terms").fill("metà subito e il resto a fine mese prossimo");
            page.locator("#agreed .agreed-rows").waitFor();
        });
        paolo.take("what-if", morning.toCall() + "/what-if?how=NO_ANSWER&days=20");
        paolo.take("draft", morning.draft());
        paolo.take("closed-gate", morning.held());
        paolo.take("outbox", "/outbox");
        paolo.take("week", "/week");
        paolo.take("agreements", "/agreements");
        paolo.take("guide", "/guide/drafts");

        Camera giulia = new Camera(stage, "giulia", "it-IT", ColorScheme.LIGHT, 1280, 800);
        giulia.take("dashboard", "/firm");
        giulia.take("limitation", "/firm/limitation");
        giulia.take("interest", "/firm/interest");
        giulia.take("policy", "/policy");
        giulia.take("privacy", "/settings/privacy");

        new Camera(stage, "giulia", "en-US", ColorScheme.DARK, 1280, 800).take("dashboard-english", "/firm");
        new Camera(stage, "paolo", "it-IT", ColorScheme.DARK, 390, 844).take("worklist-phone", "/");
        added(stage, morning);
    }

    private static void added(Rehearsal stage, DemoMorning morning) throws Exception {
        try (DemoPlugins plugins = DemoPlugins.on(stage)) {
            Camera marta = new Camera(stage, "marta", "it-IT", ColorScheme.LIGHT, 1280, 800);
            marta.take("plugins", "/settings/plugins");
            marta.take("plugin", "/settings/plugins/com.example.holidays");
            marta.take("customer-system", plugins.system(), page -> {
                page.locator("#file")
                        .setInputFiles(new FilePayload(
                                "contatti.csv", "text/csv", DemoPlugins.CONTACTS.getBytes(StandardCharsets.UTF_8)));
                page.locator("#look-csv").click();
                page.locator("#look").waitFor();
            });
            Camera paolo = new Camera(stage, "paolo", "it-IT", ColorScheme.LIGHT, 1280, 800);
            paolo.take("differences", "/crm/differences");
            paolo.take("client-panel", morning.toCall(), page -> {
                page.locator(".plugged-body b, .plugged-body strong").first().waitFor();
                page.locator(".plugged").last().scrollIntoViewIfNeeded();
            });
        }
    }

    private static void panel(Page page) {
        page.locator("#worklist tr:has-text('Chiamare') a.client, #worklist a.client")
                .first()
                .click();
        page.locator("#panel-title").waitFor();
    }

    /** A signed-in window of one size whose pictures are kept. */
    private static final class Camera {
        private final String address;
        private final Page page;

        private Camera(Rehearsal stage, String user, String locale, ColorScheme colours, int width, int height) {
            address = stage.baseUrl();
            page = stage.browsers().signIn(user, locale, colours);
            page.setViewportSize(width, height);
        }

        private void take(String name, String path) throws Exception {
            take(name, path, shown -> {});
        }

        private void take(String name, String path, Consumer<Page> then) throws Exception {
            page.navigate(address + path);
            then.accept(page);
            Files.write(IMAGES.resolve(name + ".png"), SmallPng.of(page.screenshot()));
            System.out.println(name + ".png is taken");
        }
    }
}
