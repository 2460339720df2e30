package org.riguardo.web.mail;

import org.riguardo.timeline.mail.LinkReason;
import org.riguardo.timeline.mail.Reason;
import org.riguardo.web.words.Texts;

/** Says in words why a message belongs to a client, or may belong to it. */
public final class Why {

    private Why() {}

    /** Why it does. */
    public static String is(LinkReason because, Texts texts) {
        return texts.say("why." + key(because), because.detail());
    }

    /** Why it may. */
    public static String maybe(LinkReason because, Texts texts) {
        return texts.say("maybe." + key(because), because.detail());
    }

    private static String key(LinkReason because) {
        boolean bare = because.detail().isEmpty() && because.reason() == Reason.THREAD;
        return because.reason() + (bare ? ".bare" : "");
    }
}
