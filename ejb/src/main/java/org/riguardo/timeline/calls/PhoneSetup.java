package org.riguardo.timeline.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.riguardo.audit.Audit;
import org.riguardo.calls.PhoneSystem;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;

/** What a firm sets about its phone system; a change holds for records that come from then on. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class PhoneSetup {

    private static final int LONGEST_FIELDS = 1_000;
    private static final int MOST_EXTENSIONS = 500;
    private static final int MOST_SECONDS = 120;
    private static final List<String> NEEDED = List.of("time_start", "time_answered", "time_end", "from_no", "to_no");

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    /** What is set, or what holds where nothing is. */
    public PhoneSettings get() {
        String firm = callers.current().firm();
        return database.with(handle -> new PhoneSettingRows(handle, firm).get());
    }

    /**
     * Sets all of it.
     *
     * @throws InputProblem when a field cannot be taken
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public PhoneSettings set(PhoneSettings settings) {
        check(settings);
        Caller caller = callers.current();
        database.use(handle -> new PhoneSettingRows(handle, caller.firm()).set(settings));
        String detail = Json.createObjectBuilder()
                .add("leastSeconds", settings.leastSeconds())
                .add("extensions", settings.extensions().size())
                .build()
                .toString();
        audit.note(caller.firm(), caller.username(), "phone-settings-set", null, detail);
        return settings;
    }

    static void check(PhoneSettings settings) {
        if (settings.leastSeconds() < 0 || settings.leastSeconds() > MOST_SECONDS) {
            throw new InputProblem("leastSeconds", "Da 0 a 120 secondi.", "From 0 to 120 seconds.");
        }
        if (!settings.outsidePrefix().matches("\\d{0,5}")) {
            throw new InputProblem(
                    "outsidePrefix", "Il prefisso è di al massimo 5 cifre.", "The prefix has 5 digits at most.");
        }
        boolean usual = settings.threeCxFields().isBlank();
        boolean complete = PhoneSystem.fields(settings.threeCxFields()).containsAll(NEEDED);
        if (settings.threeCxFields().length() > LONGEST_FIELDS || !usual && !complete) {
            throw new InputProblem(
                    "threeCxFields",
                    "Nell'ordine dei campi servono time-start, time-answered, time-end, from-no e to-no.",
                    "The order of fields needs time-start, time-answered, time-end, from-no and to-no.");
        }
        if (settings.machines().size() > MOST_EXTENSIONS
                || !settings.machines().stream().allMatch(number -> number.matches("[*#]?\\d{1,6}"))) {
            throw new InputProblem(
                    "machines",
                    "I numeri di code, risponditori e segreterie sono di 1-6 cifre.",
                    "The numbers of queues, menus and mailboxes have 1 to 6 digits.");
        }
        extensions(settings.extensions());
    }

    private static void extensions(Map<String, String> extensions) {
        if (extensions.size() > MOST_EXTENSIONS) {
            throw new InputProblem("extensions", "Al massimo 500 interni.", "There can be 500 extensions at most.");
        }
        extensions.forEach((extension, username) -> {
            if (!extension.matches("\\d{2,6}") || username.isBlank() || username.length() > 100) {
                throw new InputProblem(
                        "extensions",
                        "Un interno è di 2-6 cifre e ha il nome utente di chi risponde.",
                        "An extension has 2 to 6 digits and the username of who answers.");
            }
        });
    }
}
