package org.riguardo.web.whatif;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.Decisions;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.words.Speech;

/** What would be suggested about a client if something were so; it is only asked, so nothing is stored. */
@RequestScoped
@Path("/clients/{id}/what-if")
public class WhatIfResource {
    @EJB
    private Clients clients;

    @EJB
    private Decisions decisions;

    @Inject
    private Clock clock;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** Today's suggestion, the supposed one beside it, and what would make an email possible. */
    @GET
    public Response page(@Context UriInfo address) {
        Speech speech = visit.speech();
        ClientView client = clients.get(id);
        WhatIfForm asked = WhatIfForm.of(address.getQueryParameters());
        WhatIfReading reading = WhatIfReading.of(asked, clock.instant(), visit.zone(), visit.user(), speech.texts());
        Decision today = decisions.of(id);
        Decision then = asked.asks() && reading.whatIf() != null ? decisions.whatIf(id, reading.whatIf()) : null;
        ClientFile file = decisions.fileOf(id);
        var suggestions = new Suggestions(speech, new EvidenceFinder(file, Set.of(), speech));
        List<Way> ways = decisions.whatWouldAllowEmail(id).stream()
                .map(possibility -> Way.of(possibility, speech))
                .toList();
        return templates.page(
                reading.form().problems().isEmpty() ? 200 : 422,
                "what-if",
                new WhatIfPage(
                        visit.frame(Section.CLIENTS),
                        client,
                        reading.form(),
                        suggestions.of(today),
                        then == null ? null : suggestions.of(then),
                        then != null && same(today, then),
                        today.emailAllowed(),
                        ways));
    }

    private static boolean same(Decision today, Decision then) {
        return today.action() == then.action()
                && today.tone() == then.tone()
                && today.purpose() == then.purpose()
                && Objects.equals(today.who(), then.who())
                && Objects.equals(today.notBefore(), then.notBefore())
                && today.emailAllowed() == then.emailAllowed()
                && today.callAllowed() == then.callAllowed()
                && Objects.equals(today.emailAllowedFrom(), then.emailAllowedFrom())
                && Objects.equals(today.callAllowedFrom(), then.callAllowedFrom());
    }
}
