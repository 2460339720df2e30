package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Windows of one Chromium, each with cookies of its own. */
public final class Browsers {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MILLIS = 90_000;
    private final String baseUrl;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Browsers(String baseUrl) {
        this.baseUrl = baseUrl;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A window that speaks Italian, in light colours, signed in as the given user and showing the first page. */
    public Page signIn(String user) {
        return signIn(user, "it-IT", ColorScheme.LIGHT);
    }

    /** The same at the address of another server. */
    public Page signInAt(String address, String user) {
        return signIn(address, user, "it-IT", ColorScheme.LIGHT);
    }

    /** A window with the given language and colours, signed in as the given user and showing the first page. */
    public Page signIn(String user, String locale, ColorScheme colours) {
        return signIn(baseUrl, user, locale, colours);
    }

    /** A window that runs no scripts, in Italian, signed in as the given user and showing the first page. */
    public Page signInWithoutScripts(String user) {
        return signIn(baseUrl, user, window(options("it-IT", ColorScheme.LIGHT).setJavaScriptEnabled(false)));
    }

    private Page signIn(String address, String user, String locale, ColorScheme colours) {
        return signIn(address, user, window(locale, colours));
    }

    private static Page signIn(String address, String user, Page page) {
        page.navigate(address + "/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(address + "/**");
        return page;
    }

    /** A window in which nobody has signed in. */
    public Page window(String locale, ColorScheme colours) {
        return window(options(locale, colours));
    }

    /** Does what brings the next document, as sending a form does, and waits until that is there whole; nothing of the one before is found any more. */
    static void toNext(Page page, Runnable act) {
        page.evaluate("document.documentElement.dataset.before = 'yes'");
        act.run();
        assertThat(page.locator("html[data-before]")).hasCount(0);
        page.waitForLoadState();
    }

    private static NewContextOptions options(String locale, ColorScheme colours) {
        return new NewContextOptions().setLocale(locale).setColorScheme(colours).setTimezoneId("Europe/Rome");
    }

    private Page window(NewContextOptions options) {
        BrowserContext context = chromium().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Closes all windows: a page that asks for news would go on asking. */
    void closeWindows() {
        if (browser != null) {
            browser.contexts().forEach(BrowserContext::close);
        }
    }

    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private synchronized Browser chromium() {
        if (browser == null) {
            Optional<Path> chromium = Chromium.find();
            Map<String, String> environment = new HashMap<>(System.getenv());
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            if (chromium.isPresent()) {
                environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
                options.setExecutablePath(chromium.get());
            } else {
                System.out.println("No Chromium on this machine: Playwright downloads its own.");
            }
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright.chromium().launch(options);
        }
        return browser;
    }
}
