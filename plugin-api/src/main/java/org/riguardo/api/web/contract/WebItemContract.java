package org.riguardo.api.web.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebItem;

/**
 * The promises of every {@link WebItem}: the same link each time, words in both languages, an address that may be shown, and an answer in time for every page.
 *
 * @since 1.0
 */
public abstract class WebItemContract {

    private static final Duration TIME = Duration.ofSeconds(2);

    /** The link under test, made anew each time. */
    protected abstract WebItem item();

    /** A page on which it shows. */
    protected abstract PageRequest request();

    @Test
    void itHasWordsInBothLanguagesAndLeadsWhereALinkMayLead() {
        WebItem.Link link = item().link(request()).orElseThrow();
        assertFalse(link.label().it().isBlank(), "nothing in Italian");
        assertFalse(link.label().en().isBlank(), "nothing in English");
        URI there = URI.create(link.href());
        assertTrue(
                "https".equals(there.getScheme()) && there.getHost() != null
                        || link.href().startsWith("/riguardo/"),
                link.href());
    }

    @Test
    void itIsTheSameEachTime() {
        WebItem one = item();
        assertEquals(one.link(request()), one.link(request()));
        assertEquals(one.link(request()), item().link(request()));
    }

    @Test
    void itAnswersInTimeOnPagesOfEverybodyAndAboutNobody() {
        for (String role : new String[] {"staff", "partner", "administrator"}) {
            PageRequest asked = Pages.about(request(), Set.of(role));
            assertNotNull(assertTimeout(TIME, () -> item().link(asked)));
            assertNotNull(assertTimeout(TIME, () -> item().link(Pages.aboutNobody(asked))));
        }
    }
}
