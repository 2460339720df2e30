package org.riguardo.it.plugins;

import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebItem;

/** A link to the client's call sheet; to the plan of calls where there is no client. */
public final class SheetItem implements WebItem {

    @Override
    public Optional<Link> link(PageRequest request) {
        String path = request.clientId() == null ? "week" : "clients/" + request.clientId() + "/call";
        return Optional.of(new Link(new Sentence("Scheda chiesta", "Sheet asked for"), "/riguardo/" + path));
    }
}
