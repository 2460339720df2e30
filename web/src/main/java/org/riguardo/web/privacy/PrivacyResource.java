package org.riguardo.web.privacy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.privacy.Erased;
import org.riguardo.privacy.Keeping;
import org.riguardo.privacy.KeepingKind;
import org.riguardo.privacy.PersonalData;
import org.riguardo.privacy.Retention;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** How long the firm keeps what, and whose data were erased, for partners and administrators. */
@RequestScoped
@Path("/settings/privacy")
public class PrivacyResource {
    @EJB
    private Retention retention;

    @EJB
    private PersonalData data;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The page. */
    @GET
    public Response page(@QueryParam("saved") @Nullable String saved) {
        return show(
                200,
                Map.of(),
                Map.of(),
                saved == null ? null : visit.speech().texts().say("privacy.saved"));
    }

    /** Sets how long everything is kept; a number that cannot be taken comes back beside its field, and nothing is set. */
    @POST
    public Response set(MultivaluedMap<String, String> form) {
        Texts texts = visit.speech().texts();
        Map<KeepingKind, Integer> months = new EnumMap<>(KeepingKind.class);
        Map<String, String> typed = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (KeepingKind kind : KeepingKind.values()) {
            String value = String.valueOf(form.getFirst(kind.name())).strip();
            typed.put(kind.name(), value);
            if (value.matches("[0-9]{1,4}")) {
                months.put(kind, Integer.parseInt(value));
            } else {
                problems.put(kind.name(), texts.say("privacy.number", kind.least(), kind.most()));
            }
        }
        try {
            if (problems.isEmpty()) {
                retention.set(months);
                return templates.see("/settings/privacy?saved=yes");
            }
        } catch (InputProblem problem) {
            problems.put(problem.field(), texts.say(problem.sentence()));
        }
        return show(422, typed, problems, null);
    }

    private Response show(
            int status, Map<String, String> typed, Map<String, String> problems, @Nullable String notice) {
        return templates.page(
                status,
                "privacy",
                new PrivacyPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.PRIVACY, visit),
                        retention.list().stream()
                                .map(one -> row(one, typed, problems))
                                .toList(),
                        visit.speech().moments().at(retention.next()),
                        data.erased().stream().map(this::one).toList(),
                        notice));
    }

    private PrivacyPage.Row row(Keeping keeping, Map<String, String> typed, Map<String, String> problems) {
        KeepingKind kind = keeping.kind();
        Texts texts = visit.speech().texts();
        Keeping.Last last = keeping.last();
        return new PrivacyPage.Row(
                kind.name(),
                texts.word(kind),
                texts.say("keepingkind.text." + kind.name(), kind.least(), kind.most()),
                typed.getOrDefault(kind.name(), Integer.toString(keeping.months())),
                problems.get(kind.name()),
                keeping.due() == 0 ? texts.say("privacy.due.none") : texts.count("privacy.due", keeping.due()),
                last == null ? null : texts.count("privacy.last", last.erased()),
                last == null ? null : visit.speech().moments().day(last.at()));
    }

    private PrivacyPage.One one(Erased erased) {
        return new PrivacyPage.One(
                erased.clientId(),
                data.name(erased.clientId()),
                visit.speech().moments().day(erased.erasedAt()));
    }
}
