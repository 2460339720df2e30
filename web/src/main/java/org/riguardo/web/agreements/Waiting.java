package org.riguardo.web.agreements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.firm.Roles;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Visit;

/** The agreements that wait for a partner, wherever a partner decides about them, and what is said once it was done. */
@RequestScoped
public class Waiting {
    private static final Pattern DECIDED = Pattern.compile("(confirmed|refused)\\.([A-Za-z0-9-]+)\\.([A-Za-z0-9-]+)");

    /** From where a partner decides. */
    public enum Place {
        WORKLIST("/?"),
        LIST("/agreements?show=waiting&");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        /** How an address says it. */
        public String query() {
            return "?from=" + name();
        }

        static @Nullable Place of(@Nullable String name) {
            for (Place place : values()) {
                if (place.name().equals(name)) {
                    return place;
                }
            }
            return null;
        }
    }

    @EJB
    private Agreements agreements;

    @Inject
    private Visit visit;

    /** Those that wait for the person's own yes; none for anybody but a partner. */
    public List<AgreementRow> mine() {
        return visit.may(Roles.PARTNER)
                ? agreements.waiting().stream()
                        .map(view -> AgreementRow.of(view, visit.speech()))
                        .toList()
                : List.of();
    }

    /** The path that shows what was decided about an agreement, where it was decided. */
    static String path(@Nullable Place place, String client, String decided) {
        String page = place == null ? "/clients/" + client + "/agreements?" : place.path;
        return page + "decided=" + decided;
    }

    /** What was decided, with a way to take it back; null where the address says nothing of it. */
    public @Nullable Notice notice(@Nullable String decided, @Nullable Place place) {
        if (decided == null) {
            return null;
        }
        Matcher said = DECIDED.matcher(decided);
        if (said.matches()) {
            String undo = "/clients/" + said.group(2) + "/agreements/" + said.group(3) + "/reopen";
            return new Notice(
                    visit.speech().texts().say("agreements." + said.group(1)),
                    place == null ? undo : undo + place.query());
        }
        return decided.equals("reopened") || decided.equals("before")
                ? new Notice(visit.speech().texts().say("agreements." + decided), null)
                : null;
    }
}
