package org.riguardo.web.guide;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the guide, in their order, and which pages of the site each is about. */
public enum Topic {
    WORKLIST("/", "/worklist"),
    CLIENT("/clients"),
    CALL_SHEET(),
    LOGGING(),
    DRAFTS("/drafts", "/outbox", "/gate"),
    AGREEMENTS("/agreements"),
    WEEK("/week"),
    MAIL("/mail", "/meaning"),
    CALLS("/calls"),
    PAYMENTS("/payments"),
    IMPORTS("/imports", "/layouts"),
    FIRM("/firm"),
    POLICY("/policy", "/replay", "/what-if"),
    SETTINGS("/settings", "/mailboxes"),
    PLUGINS("/settings/plugins"),
    SYSTEMS("/settings/crm", "/crm", "/settings/hosts", "/hosted"),
    PRIVACY("/settings/privacy", "/audit");

    private final String[] places;

    Topic(String... places) {
        this.places = places;
    }

    /** The topic's name in addresses, such as {@code call-sheet}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The topic of that name. */
    static Optional<Topic> of(String key) {
        return Stream.of(values()).filter(topic -> topic.key().equals(key)).findFirst();
    }

    /** The topic about the page at that path below the context root; the worklist's where none is. */
    public static Topic at(String path) {
        if (path.matches("/clients/[^/]+/call(/.*)?")) {
            return CALL_SHEET;
        } else if (path.matches("/clients/[^/]+/(contacts|log)(/.*)?")) {
            return LOGGING;
        } else if (path.matches("/clients/[^/]+/agreements(/.*)?")) {
            return AGREEMENTS;
        } else if (path.matches("/clients/[^/]+/drafts(/.*)?")) {
            return DRAFTS;
        } else if (path.matches("/clients/[^/]+/data(/.*)?")) {
            return PRIVACY;
        } else if (path.startsWith("/guide/")) {
            return of(path.substring(7)).orElse(WORKLIST);
        }
        Topic best = WORKLIST;
        int longest = 0;
        for (Topic topic : values()) {
            for (String place : topic.places) {
                if ((path.equals(place) || path.startsWith(place + "/")) && place.length() > longest) {
                    best = topic;
                    longest = place.length();
                }
            }
        }
        return best;
    }
}
