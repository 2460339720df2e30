package org.riguardo.policy;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Client;
import org.riguardo.api.rule.Contact;

/** Finds the person of the firm who should make the contact. */
final class People {

    private static final int REMEMBERED_DAYS = 90;

    private People() {}

    static @Nullable String who(Moment moment, Action action) {
        Client client = moment.file().client();
        return switch (action) {
            case NONE -> null;
            case REFER -> client.partner() == null ? client.owner() : client.partner();
            default -> closest(moment, client);
        };
    }

    private static @Nullable String closest(Moment moment, Client client) {
        Contact support = moment.contacts().newest(Kinds.SUPPORTIVE_BY_SOMEBODY);
        return support == null || moment.today().isAfter(support.day().plusDays(REMEMBERED_DAYS))
                ? client.owner()
                : support.interaction().by();
    }
}
