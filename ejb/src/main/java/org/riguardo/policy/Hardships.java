package org.riguardo.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Contacts;
import org.riguardo.api.rule.Hardship;

/** Finds the newest sign of hardship; whether it still counts depends on the day. */
final class Hardships {

    private static final Predicate<Interaction> SIGN =
            contact -> contact.signals().contains(Signal.HARDSHIP);

    private Hardships() {}

    /** The newest sign that staff has not cleared, however old; null when there is none. */
    static @Nullable Hardship newest(Client client, Contacts contacts, int days, StartOfDay start) {
        Hardship newest = null;
        Contact said = contacts.newest(SIGN);
        if (said != null) {
            newest =
                    new Hardship(said.interaction().at(), said.day(), said.day().plusDays(days), said.id());
        }
        for (FlagSet set : client.flags()) {
            if (set.flag() == Flag.HARDSHIP) {
                Instant at = start.of(set.since());
                if (newest == null || at.isAfter(newest.at())) {
                    newest = new Hardship(at, set.since(), set.since().plusDays(days), "flag:HARDSHIP");
                }
            }
        }
        LocalDate cleared = client.hardshipCleared();
        return newest == null || cleared == null || newest.day().isAfter(cleared) ? newest : null;
    }

    /** Answers when a day begins. */
    interface StartOfDay {
        Instant of(LocalDate day);
    }
}
