package org.riguardo.api.web.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;

/**
 * The promises of every {@link WebPanel}: the same each time, a heading in both languages, nothing that the host would take out, and an answer in time for every
 * page.
 *
 * @since 1.0
 */
public abstract class WebPanelContract {

    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Pattern TAKEN_OUT = Pattern.compile(
            "<\\s*(script|style|form|input|button|iframe|img|object|svg)\\b|\\son\\w+\\s*=|javascript:",
            Pattern.CASE_INSENSITIVE);

    /** The panel under test, made anew each time. */
    protected abstract WebPanel panel();

    /** A page on which it shows. */
    protected abstract PageRequest request();

    @Test
    void itHasAHeadingInBothLanguagesAndABodyThatIsShownAsItIs() {
        for (Locale locale : new Locale[] {Locale.ITALIAN, Locale.ENGLISH}) {
            WebPanel.Fragment shown = panel().show(Pages.in(request(), locale)).orElseThrow();
            assertFalse(shown.title().it().isBlank(), "nothing in Italian");
            assertFalse(shown.title().en().isBlank(), "nothing in English");
            assertFalse(shown.html().isBlank(), "nothing is shown");
            assertFalse(TAKEN_OUT.matcher(shown.html()).find(), shown.html());
        }
    }

    @Test
    void itIsTheSameEachTime() {
        WebPanel one = panel();
        assertEquals(one.show(request()), one.show(request()));
        assertEquals(one.show(request()), panel().show(request()));
    }

    @Test
    void itAnswersInTimeOnPagesOfEverybodyAndAboutNobody() {
        for (String role : new String[] {"staff", "partner", "administrator"}) {
            PageRequest asked = Pages.about(request(), Set.of(role));
            assertNotNull(assertTimeout(TIME, () -> panel().show(asked)));
            assertNotNull(assertTimeout(TIME, () -> panel().show(Pages.aboutNobody(asked))));
        }
    }
}
