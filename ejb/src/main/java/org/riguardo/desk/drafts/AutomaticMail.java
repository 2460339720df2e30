package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.tone.MailKind;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Firms;
import org.riguardo.plan.Policies;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;

/**
 * Prepares the mail of the steps that a firm lets go out by themselves, and hands it to the outbox like a person's. It never writes in place of a call, never
 * where a person is at work, and never outside office hours.
 */
@ApplicationScoped
class AutomaticMail {

    private static final System.Logger LOG = System.getLogger(AutomaticMail.class.getName());
    private static final int AT_ONCE = 25;

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private DraftMaking making;

    @Inject
    private DraftSending sending;

    @Inject
    private Policies policies;

    @Inject
    private Firms firms;

    @Inject
    private DraftKeeping keeping;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static AutomaticMail of(
            Database database,
            InTransaction transactions,
            DraftMaking making,
            DraftSending sending,
            Policies policies,
            Firms firms,
            DraftKeeping keeping,
            Clock clock) {
        AutomaticMail mail = new AutomaticMail();
        mail.database = database;
        mail.transactions = transactions;
        mail.making = making;
        mail.sending = sending;
        mail.policies = policies;
        mail.firms = firms;
        mail.keeping = keeping;
        mail.clock = clock;
        return mail;
    }

    /** Looks through a firm once, and returns how many mails were handed to the outbox. */
    int run(String firm) {
        Set<String> allowed = database.with(
                handle -> Set.copyOf(new AutomaticRows(handle, firm).allowed().keySet()));
        PolicySettings settings = policies.current(firm).settings();
        Instant now = clock.instant();
        if (allowed.isEmpty()
                || settings.emergencyStop()
                || !settings.calendar().officeHour(now).equals(now)) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(now, firms.get(firm).zone());
        int handed = 0;
        for (String client : database.with(handle -> new AutomaticRows(handle, firm).clients(today, AT_ONCE * 4))) {
            try {
                handed += handed < AT_ONCE && one(firm, client, allowed, today) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.log(
                        Level.ERROR,
                        "A mail that may go out by itself could not be prepared; a person can write it",
                        failed);
            }
        }
        return handed;
    }

    private boolean one(String firm, String client, Set<String> allowed, LocalDate today) {
        Caller system = new Caller(firm, Audit.SYSTEM);
        Draft draft = transactions.call(() -> prepare(system, client, allowed, today));
        if (draft == null) {
            return false;
        }
        SendOutcome outcome = sending.send(system, draft.id(), draft.life().revision(), false);
        if (outcome instanceof SendOutcome.Held) {
            transactions.call(() -> putAway(system, draft.id()));
        }
        return outcome instanceof SendOutcome.Leaving;
    }

    private @Nullable Draft prepare(Caller system, String client, Set<String> allowed, LocalDate today) {
        return database.with(handle -> {
            if (!new AutomaticRows(handle, system.firm()).free(client, today)) {
                return null;
            }
            DraftMaking.Known known = making.know(system.firm(), client);
            AutomaticStep step = step(known);
            if (step == null || !allowed.contains(AutomaticRows.name(step))) {
                return null;
            }
            Wish wish = Wish.of(step.equals(AutomaticStep.THANKS) ? MailKind.THANKS : MailKind.REMINDER);
            Plan plan = making.plan(known, wish);
            String owner = known.file().client().owner();
            KeptDraft made = making.make(handle, known, system, owner, plan, wish, true);
            if (made.draft().letter().to().isEmpty() || made.draft().letter().hasGap()) {
                return null;
            }
            keeping.begin(handle, system, made, "automatic-mail");
            return made.draft();
        });
    }

    /** The step that is to be done now for that client by a mail; null when it is none that could go out by itself. */
    private static @Nullable AutomaticStep step(DraftMaking.Known known) {
        Decision decision = known.decision();
        if (decision.action() == Action.THANK) {
            return AutomaticStep.THANKS;
        }
        Strategy.Step step = decision.action() != Action.EMAIL || !decision.emailAllowed()
                ? null
                : Policy.ladderStep(known.file(), known.settings(), known.now());
        return step == null || step.action() != Action.EMAIL
                ? null
                : new AutomaticStep(decision.group(), step.tone(), step.day());
    }

    private Draft putAway(Caller system, String id) {
        return database.with(handle -> {
            KeptDraft kept = DraftKeeping.find(handle, system.firm(), id);
            if (kept.draft().life().open()) {
                keeping.keep(handle, system, kept, Draft.State.DISCARDED, "automatic-mail-held");
            }
            return kept.draft();
        });
    }
}
