package org.riguardo.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Language;

/** The user guide. */
@RequestScoped
@Path("/guide")
public class GuideResource {
    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** Its first page. */
    @GET
    public Response first() {
        return show(Topic.WORKLIST);
    }

    /** One page of it. */
    @GET
    @Path("{topic: [a-z-]+}")
    public Response page(@PathParam("topic") String topic) {
        return show(Topic.of(topic).orElseThrow(NotFoundException::new));
    }

    private Response show(Topic topic) {
        Frame frame = visit.frame(Section.GUIDE);
        Language language = frame.texts().language();
        return templates.page(
                "guide",
                new GuidePage(
                        frame,
                        Articles.of(topic, language),
                        Articles.in(language).values()));
    }
}
