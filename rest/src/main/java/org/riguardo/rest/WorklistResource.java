package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.WorklistJson;

/** Whom to contact next. */
@Path("worklist")
@Produces(MediaType.APPLICATION_JSON)
public class WorklistResource {

    private static final Map<String, Tab> TABS =
            Map.of("to-do", Tab.TO_DO, "on-hold", Tab.ON_HOLD, "quiet", Tab.QUIET, "all", Tab.ALL);

    @EJB
    Worklist worklist;

    @Inject
    FirmZone zone;

    /** One page in the order in which to act; all clients where no tab is named. */
    @GET
    public JsonObject page(
            @QueryParam("tab") @Nullable String tab,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("query") @Nullable String text,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        var page = worklist.page(new WorklistQuery(tab(tab), owner, text, cursor, PageSize.of(size)));
        ZoneId offset = zone.get();
        return PageJson.write(page, row -> WorklistJson.write(row, offset));
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
