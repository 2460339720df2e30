package org.riguardo.desk.callsheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.worries.Worries;
import org.riguardo.desk.worries.WorryView;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.NotFoundProblem;

/** Gathers the call sheet of one client of the caller's firm as of this instant; it stores nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class CallSheets {

    @EJB
    private Callers callers;

    @EJB
    private Agreements agreements;

    @EJB
    private Worries worries;

    @Inject
    private Database database;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /**
     * The sheet.
     *
     * @param caller the name with which the caller introduces himself or herself
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public CallSheet of(String clientId, String caller) {
        String firm = callers.current().firm();
        Instant now = clock.instant();
        PolicySettings settings = policies.current(firm).settings();
        ClientFile file = files.load(firm, clientId);
        List<AgreementView> agreed = agreements.of(clientId);
        List<WorryView> worried = worries.of(clientId);
        OfferLimits limits = agreements.limits();
        return database.with(handle -> {
            SheetRows rows = new SheetRows(handle, firm, clientId);
            List<AgreementState> states = Policy.agreements(file, settings, now);
            LocalDate today = settings.calendar().day(now);
            return CallSheet.of(new SheetFacts(
                    clientId,
                    file.client().name(),
                    caller,
                    rows.formal(),
                    file.client().since(),
                    rows.people(),
                    Policy.decide(file, settings, now),
                    rows.talks(),
                    agreed,
                    worried,
                    file.cases(),
                    SheetMoney.of(file, states, today),
                    limits,
                    file.ledgerDay(),
                    today,
                    settings.zone(),
                    settings.calendar()));
        });
    }
}
