package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, in both languages, in light and in dark colours, at a desk and on a phone, breaks no rule of axe-core, has one
 * heading of the first level, and needs no scrolling sideways: not on a page 320 pixels wide (WCAG 2.2, 1.4.10), and not with
 * text twice as large, of which nothing is cut off (1.4.4).
 */
@RiguardoTest
class AccessibilityIT {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    static final int NARROW = 320;
    private static final String STRUCTURE =
            """
            () => [...(document.querySelectorAll('h1').length === 1 ? [] : ['not one heading of the first level']),
                   ...(document.querySelectorAll('main').length === 1 ? [] : ['not one main part']),
                   ...((document.querySelector('a, button, input')?.matches('a.skip') ?? true) ? [] : ['does not begin with a way past the bar'])]""";
    static final String SIDEWAYS =
            """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 160)).slice(-3)""";
    private static final String CUT_OFF =
            """
            () => [...document.querySelectorAll('body *')].filter(one => {
                const style = getComputedStyle(one);
                const seen = one.checkVisibility() && style.clipPath === 'none' && one.innerText && !one.matches('textarea, select, option');
                const clips = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
                const boxed = one.matches('button, .button, .badge, .tabs a, legend, label > span');
                return seen && (clips || boxed) && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2)
                  && style.display !== 'inline';
              }).map(one => one.outerHTML.slice(0, 160))""";

    @ParameterizedTest
    @ValueSource(strings = {"it-IT", "en-US"})
    void noPageHasAFault(String locale, Riguardo riguardo) throws Exception {
        List<View> views = Views.of(PagesData.of(riguardo));
        Map<String, Page> windows = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (View view : views) {
            Page page = windows.computeIfAbsent(
                    view.user(), user -> riguardo.browsers().signIn(user, locale, ColorScheme.LIGHT));
            try {
                look(view, page, riguardo.baseUrl(), faults);
            } catch (PlaywrightException unreached) {
                faults.add(view + ": " + unreached.getMessage().lines().toList());
                continue;
            }
            assertThat(page.locator("html").getAttribute("lang"))
                    .as(view.toString())
                    .isEqualTo(locale.substring(0, 2));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsLookedAt(Riguardo riguardo) throws Exception {
        PageIndex index = PageIndex.read();
        Set<String> missing = new TreeSet<>(index.pages());
        for (View view : Views.of(PagesData.of(riguardo))) {
            index.of(view.path()).ifPresent(missing::remove);
        }
        assertThat(missing).as("add these pages to Views").isEmpty();
        assertThat(index.unknown()).as("PageIndex names what is not there").isEmpty();
    }

    private static void look(View view, Page page, String baseUrl, List<String> faults) {
        shape(page, DESK, ColorScheme.LIGHT);
        view.open(page, baseUrl);
        note(faults, view, "desk", () -> strings(page, STRUCTURE));
        note(faults, view, "desk, light", () -> Axe.violations(page));
        shape(page, DESK, ColorScheme.DARK);
        note(faults, view, "desk, dark", () -> Axe.inColours(page));
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        note(faults, view, "desk, text of twice the size, sideways", () -> strings(page, SIDEWAYS));
        note(faults, view, "desk, text of twice the size, cut off", () -> strings(page, CUT_OFF));
        page.evaluate("document.documentElement.style.fontSize = ''");
        shape(page, PHONE, ColorScheme.DARK);
        note(faults, view, "phone, dark", () -> Axe.inColours(page));
        shape(page, PHONE, ColorScheme.LIGHT);
        note(faults, view, "phone, light", () -> Axe.violations(page));
        note(faults, view, "phone, sideways", () -> strings(page, SIDEWAYS));
        shape(page, NARROW, ColorScheme.LIGHT);
        note(faults, view, "320 pixels, sideways", () -> strings(page, SIDEWAYS));
    }

    private static void note(List<String> faults, View view, String how, Supplier<List<String>> found) {
        found.get().forEach(fault -> faults.add(view + ", " + how + ": " + fault));
    }

    private static void shape(Page page, int width, ColorScheme colours) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
    }

    static List<String> strings(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }
}
