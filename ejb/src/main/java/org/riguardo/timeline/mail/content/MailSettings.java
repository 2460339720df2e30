package org.riguardo.timeline.mail.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;

/** What the firm does with attachments. A change holds for mail that is read from then on; what was kept before stays until its message goes. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class MailSettings {

    private static final int MOST_KILOBYTES = 25_000;

    @EJB
    private Callers callers;

    @Inject
    private Firms firms;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    public MailSetting get() {
        String firm = callers.current().firm();
        return database.with(handle -> SettingRows.get(handle, firm));
    }

    /**
     * Sets it from now on.
     *
     * @throws InputProblem with the field {@code mostKilobytes} unless that is 1 to 25,000
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void set(MailSetting setting) {
        if (setting.mostKilobytes() < 1 || setting.mostKilobytes() > MOST_KILOBYTES) {
            throw new InputProblem(
                    "mostKilobytes",
                    "La dimensione massima va da 1 a 25.000 kB.",
                    "The largest size can be 1 to 25,000 kB.");
        }
        Caller caller = callers.current();
        firms.get(caller.firm());
        database.use(handle -> {
            if (!SettingRows.get(handle, caller.firm()).equals(setting)) {
                SettingRows.set(handle, caller.firm(), setting);
                String detail = Json.createObjectBuilder()
                        .add("attachments", setting.attachments().name())
                        .add("mostKilobytes", setting.mostKilobytes())
                        .build()
                        .toString();
                audit.note(caller.firm(), caller.username(), "mail-attachments-set", null, detail);
            }
        });
    }
}
