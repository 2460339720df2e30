package org.riguardo.web.site;

import java.util.List;
import java.util.stream.Stream;

/** The pages that stand side by side within a part of the site, as tabs. */
public enum Subsection {
    TO_DO(Section.WORKLIST, "/"),
    ON_HOLD(Section.WORKLIST, "/worklist/on-hold"),
    DONE(Section.WORKLIST, "/worklist/done"),
    WEEK(Section.WORKLIST, "/week"),
    UNASSIGNED(Section.MAIL, "/mail/unassigned"),
    OUTBOX(Section.MAIL, "/outbox"),
    DASHBOARD(Section.FIRM, "/firm"),
    AGREEMENTS(Section.FIRM, "/agreements"),
    LIMITATION(Section.FIRM, "/firm/limitation"),
    INTEREST(Section.FIRM, "/firm/interest");

    private final Section section;
    private final String path;

    Subsection(Section section, String path) {
        this.section = section;
        this.path = path;
    }

    /** The path below the context root. */
    public String path() {
        return path;
    }

    /** The tabs among which this one stands, in order. */
    public List<Subsection> siblings() {
        return Stream.of(values()).filter(other -> other.section == section).toList();
    }
}
