package org.riguardo.web.firm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.figures.AgeBand;
import org.riguardo.figures.FirmFigures;
import org.riguardo.figures.PromiseState;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** The lists behind the figures of the firm. */
@RequestScoped
@Path("/firm/list")
public class FirmListResource {
    @EJB
    private FirmFigures figures;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @QueryParam("from")
    private @Nullable String from;

    /** The open items of one band of age. */
    @GET
    @Path("age/{band}")
    public Response age(@PathParam("band") String key) {
        AgeBand band = AgeBand.of(key);
        if (band == null) {
            throw new NotFoundException();
        }
        String title = texts().say("firm.list.age", OpenFigures.words(band, texts()));
        return show(lists().open(title, "/firm/list/age/" + key, figures.ofAge(band, from)));
    }

    /** The items past due of one group's clients. */
    @GET
    @Path("group/{group}")
    public Response group(@PathParam("group") String key) {
        GroupKey group = "none".equals(key)
                ? null
                : Arrays.stream(GroupKey.values())
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        String name = group == null ? texts().say("firm.group.none") : texts().word(group);
        return show(lists().open(
                        texts().say("firm.list.group", name), "/firm/list/group/" + key, figures.ofGroup(group, from)));
    }

    /** The clients not spoken to for long. */
    @GET
    @Path("silent")
    public Response silent() {
        return show(lists().silent(figures.silent(from)));
    }

    /** All clients whose mail about money is on hold. */
    @GET
    @Path("held")
    public Response held() {
        return show(lists().held(null, figures.held(null)));
    }

    /** Those whose mail one rule holds. */
    @GET
    @Path("held/{rule}")
    public Response held(@PathParam("rule") String rule) {
        return show(lists().held(rule, figures.held(rule)));
    }

    /** The agreements of the last months in one state. */
    @GET
    @Path("promises/{state}")
    public Response promises(@PathParam("state") String state) {
        return promises(state, null);
    }

    /** Those of one month. */
    @GET
    @Path("promises/{state}/{month}")
    public Response promises(@PathParam("state") String key, @PathParam("month") @Nullable String month) {
        PromiseState state = Arrays.stream(PromiseState.values())
                .filter(one -> one.name().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        try {
            YearMonth of = month == null ? null : YearMonth.parse(month);
            return show(lists().promises(state, of, figures.promises(state, of)));
        } catch (DateTimeException unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private FirmLists lists() {
        return new FirmLists(visit.frame(Section.FIRM), visit.speech());
    }

    private Texts texts() {
        return visit.speech().texts();
    }

    private Response show(FirmListPage page) {
        return templates.page("firm-list", page);
    }
}
