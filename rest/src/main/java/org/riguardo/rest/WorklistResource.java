package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.WorklistJson;
import org.riguardo.sheet.Lists;
import org.riguardo.sheet.SheetKind;

/** Whom to contact next. */
@Path("worklist")
@Produces(MediaType.APPLICATION_JSON)
public class WorklistResource {

    private static final Map<String, Tab> TABS =
            Map.of("to-do", Tab.TO_DO, "on-hold", Tab.ON_HOLD, "quiet", Tab.QUIET, "all", Tab.ALL);

    @EJB
    Worklist worklist;

    @EJB
    Lists lists;

    @Inject
    FirmZone zone;

    /** One page in the order in which to act; all clients where no tab is named. The whole list where a file is accepted. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetAnswer.CSV, SheetAnswer.XLSX})
    public Response page(
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @QueryParam("tab") @Nullable String tab,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("person") @Nullable String person,
            @QueryParam("query") @Nullable String text,
            @QueryParam("group") @Nullable String group,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("amount") @Nullable String amount,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        WorklistQuery query = new WorklistQuery(
                tab(tab), WorklistFilters.of(owner, person, text, group, channel, amount), cursor, PageSize.of(size));
        Optional<SheetKind> kind = SheetAnswer.wanted(request);
        if (kind.isPresent()) {
            return SheetAnswer.of(kind.get(), language, "worklist", target -> lists.worklist(query, target));
        }
        ZoneId offset = zone.get();
        return Response.ok(
                        PageJson.write(worklist.page(query), row -> WorklistJson.write(row, offset)),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static Tab tab(@Nullable String name) {
        if (name == null) {
            return Tab.ALL;
        }
        Tab tab = TABS.get(name);
        if (tab == null) {
            throw new InputProblem(
                    "tab",
                    "Serve una di queste parole: to-do, on-hold, quiet, all.",
                    "One of these words is needed: to-do, on-hold, quiet, all.");
        }
        return tab;
    }
}
