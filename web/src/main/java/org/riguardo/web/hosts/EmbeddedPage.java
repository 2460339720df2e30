package org.riguardo.web.hosts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.hosts.Found;
import org.riguardo.hosts.HostAddress;
import org.riguardo.hosts.Sight;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Suggestion;

/**
 * What stands in the page of a host.
 *
 * @param base the path of the guest's own addresses, below the context root; empty where there is no guest
 * @param suggestion what is suggested; null where it is not known which client it is
 * @param choosing whether the guest is asked which client it is
 * @param words what the guest looks for
 * @param found the clients to choose from
 * @param notice what was just done; null when nothing was
 * @param logged the contact that was just logged; null when none was
 * @param open whether the form is unfolded
 */
public record EmbeddedPage(
        Frame frame,
        Sight sight,
        String base,
        @Nullable Suggestion suggestion,
        ContactForm form,
        boolean choosing,
        String words,
        List<Found.Candidate> found,
        @Nullable String notice,
        @Nullable String logged,
        boolean open) {

    public EmbeddedPage {
        found = List.copyOf(found);
    }

    /** The address of one of the guest's own. */
    public String at(String below) {
        return frame.url(base + below);
    }

    /** The host's scheme, name and port; null where it may stand nowhere. */
    public @Nullable String origin() {
        String address = sight.frame();
        return address == null ? null : HostAddress.origin(address);
    }

    /** Why nothing is shown; null where there is nothing to say. */
    public @Nullable String why() {
        return sight instanceof Sight.Nothing nothing && nothing.why() != null
                ? frame.texts().say(nothing.why())
                : null;
    }

    /** The client that is shown; empty where none is. */
    public String client() {
        return sight instanceof Sight.Shown shown ? shown.clientName() : "";
    }

    /** The customer as its host calls it. */
    public String customer() {
        if (sight instanceof Sight.Choice choice) {
            return choice.guest().customer().name();
        }
        return sight instanceof Sight.Shown shown ? shown.guest().customer().name() : "";
    }

    /** Whether a person said which client it is, so that this can be taken back. */
    public boolean chosen() {
        return sight instanceof Sight.Shown shown && shown.how() == Found.How.CHOSEN;
    }
}
