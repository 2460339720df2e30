package org.riguardo.web.crm;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** The file of one customer system that a person looks at before it is taken: one for each session, gone with it. */
final class WaitingFile {

    private static final String FILE = "org.riguardo.crm-file";
    private static final String REFUSED = "org.riguardo.crm-refused";

    private final HttpSession session;
    private final String account;

    WaitingFile(HttpSession session, String account) {
        this.session = session;
        this.account = account;
    }

    void keep(String name, String text) {
        session.setAttribute(FILE, new String[] {account, name, text});
    }

    void drop() {
        session.removeAttribute(FILE);
    }

    @Nullable
    String name() {
        return part(FILE, 1);
    }

    @Nullable
    String text() {
        return part(FILE, 2);
    }

    void refuse(Sentence why) {
        drop();
        session.setAttribute(REFUSED, new String[] {account, why.it(), why.en()});
    }

    /** Why the last file was refused; said once. */
    @Nullable
    Sentence refused() {
        String it = part(REFUSED, 1);
        String en = part(REFUSED, 2);
        session.removeAttribute(REFUSED);
        return it == null || en == null ? null : new Sentence(it, en);
    }

    private @Nullable String part(String key, int at) {
        return session.getAttribute(key) instanceof String[] kept && kept[0].equals(account) ? kept[at] : null;
    }
}
