package org.riguardo.web.site;

/** The parts of the site that the navigation leads to. */
public enum Section {
    WORKLIST("/"),
    CLIENTS("/clients"),
    MAIL("/mail/unassigned"),
    CALLS("/calls"),
    PAYMENTS("/payments"),
    IMPORTS("/imports"),
    FIRM("/firm"),
    POLICY("/policy"),
    GUIDE("/guide"),
    NONE("");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    /** The path below the context root. */
    public String path() {
        return path;
    }

    /** The parts in the order in which the navigation shows them. */
    public static Section[] shown() {
        return new Section[] {WORKLIST, CLIENTS, MAIL, CALLS, PAYMENTS, IMPORTS, FIRM, POLICY};
    }
}
