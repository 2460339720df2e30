package org.riguardo.web.firm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.riguardo.api.web.Location;
import org.riguardo.figures.Dashboard;
import org.riguardo.figures.Expected;
import org.riguardo.figures.FirmFigures;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The dashboard of the firm, for all who work in it. */
@RequestScoped
@Path("/firm")
public class FirmResource {
    @EJB
    private FirmFigures figures;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The figures as of now. */
    @GET
    public Response page() {
        return templates.page(
                "firm",
                page(
                        visit.frame(Section.FIRM, null, Location.FIRM_PANEL),
                        figures.dashboard(),
                        figures.expected(),
                        visit.speech()));
    }

    static FirmPage page(Frame frame, Dashboard dashboard, Expected expected, Speech speech) {
        var open = new OpenFigures(dashboard, speech.texts());
        var coming = new ExpectedFigures(expected, speech);
        var other = new OtherFigures(dashboard, expected.promises(), speech);
        return new FirmPage(
                frame,
                dashboard.ledgerDay() == null ? null : speech.moments().day(dashboard.ledgerDay()),
                open.ages(),
                coming.weeks(),
                coming.checked(),
                List.of(other.promised(), open.groups(), other.held(), other.silent()));
    }
}
