package org.riguardo.crm;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.CrmSession.Ability;
import org.riguardo.clients.CrmReach;
import org.riguardo.firm.Firm;
import org.riguardo.secrets.Prints;
import org.riguardo.timeline.meaning.NoteReading;

/**
 * One run over a customer system: reads what changed, page by page, each stored with the place up to which it was read; then writes what is to stand there.
 * It may end anywhere and be begun again.
 */
final class Sync {

    private static final int MOST_PAGES = 10_000;

    private final String firmId;
    private final String accountId;
    private final Firm firm;
    private final Work work;
    private final Prints prints;
    private final NoteReading notes;
    private final Clock clock;

    Sync(AccountRow account, Firm firm, Work work, Prints prints, NoteReading notes, Clock clock) {
        this.firmId = account.firmId();
        this.accountId = account.id();
        this.firm = firm;
        this.work = work;
        this.prints = prints;
        this.notes = notes;
        this.clock = clock;
    }

    /** Returns how many things of ours the system did not take. */
    int run(CrmSession session) throws CrmException {
        Set<Ability> can = session.abilities();
        if (account().takes(Take.CONTACTS) && can.contains(Ability.READ_CONTACTS)) {
            contacts(session);
            if (settleContacts()) {
                contacts(session);
            }
        }
        if (can.contains(Ability.READ_ACTIVITIES)) {
            activities(session);
        }
        activityWork(intake -> intake.settleOver());
        contactWork(intake -> intake.compareOurs());
        work.call(handle -> {
            new Deriving(handle, account(handle), clock.instant()).run();
            return "";
        });
        return new Writing(account(), work, clock).run(session);
    }

    /**
     * Books activities that were told and that nobody knew; whether those were all. One that is known already is read from the system, so that an old call that
     * comes again turns nothing back.
     */
    boolean take(List<CrmActivity> told) {
        boolean[] all = {true};
        activityWork(intake -> {
            for (CrmActivity one : told) {
                CrmActivity activity = Fit.activity(one).orElse(null);
                if (activity == null) {
                    all[0] = false;
                    continue;
                }
                boolean news = intake.isNews(activity);
                all[0] &= news;
                if (news) {
                    intake.book(activity, intake.account().activitiesSweep());
                }
            }
        });
        return all[0];
    }

    private void contacts(CrmSession session) throws CrmException {
        boolean more = true;
        for (int pages = 0; more && pages < MOST_PAGES; pages++) {
            String cursor = account().contactsCursor();
            CrmPage<CrmContact> page = Fit.contacts(session.contacts(cursor));
            contactWork(intake -> {
                AccountRow row = intake.account();
                int sweep = row.contactsSweep() + (page.whole() ? 1 : 0);
                boolean whole = row.contactsWhole() || page.whole();
                page.changed().forEach(contact -> intake.book(contact, sweep));
                page.removed().forEach(intake::gone);
                page.leftOut().forEach(id -> intake.stays(id, sweep));
                left("contacts", row.contactsLeft(), page, intake.handle(), CrmContact::place);
                if (whole && !page.more()) {
                    intake.unseen(sweep);
                }
                cursor("contacts", page, sweep, whole, row, intake.handle());
            });
            more = page.more() && !page.cursor().equals(cursor);
        }
    }

    private void activities(CrmSession session) throws CrmException {
        boolean more = true;
        for (int pages = 0; more && pages < MOST_PAGES; pages++) {
            String cursor = account().activitiesCursor();
            CrmPage<CrmActivity> page = Fit.activities(session.activities(cursor));
            activityWork(intake -> {
                AccountRow row = intake.account();
                int sweep = row.activitiesSweep() + (page.whole() ? 1 : 0);
                boolean whole = row.activitiesWhole() || page.whole();
                page.changed().forEach(activity -> intake.book(activity, sweep));
                page.removed().forEach(intake::gone);
                page.leftOut().forEach(id -> intake.stays(id, sweep));
                left("activities", row.activitiesLeft(), page, intake.handle(), CrmActivity::place);
                if (whole && !page.more()) {
                    intake.unseen(sweep);
                }
                cursor("activities", page, sweep, whole, row, intake.handle());
            });
            more = page.more() && !page.cursor().equals(cursor);
        }
    }

    private <T> void left(
            String what,
            @Nullable String before,
            CrmPage<T> page,
            Handle handle,
            Function<T, @Nullable CrmPlace> placed) {
        List<String> read = page.changed().stream()
                .map(placed)
                .filter(Objects::nonNull)
                .map(CrmPlace::id)
                .toList();
        String after = LeftOut.after(before, page, read);
        if (!Objects.equals(before, after)) {
            new AccountRows(handle, firmId).left(accountId, what, after);
        }
    }

    private void cursor(String what, CrmPage<?> page, int sweep, boolean whole, AccountRow row, Handle handle) {
        new AccountRows(handle, firmId)
                .cursor(
                        accountId,
                        what,
                        page.cursor(),
                        sweep,
                        whole && page.more(),
                        row.progress() + page.changed().size());
    }

    /** Takes over what people said of contacts that wait; whether contacts must be read anew. */
    private boolean settleContacts() {
        boolean[] anew = new boolean[1];
        contactWork(intake -> {
            intake.settleWaiting();
            anew[0] = intake.incomplete();
            if (intake.incomplete()) {
                new AccountRows(intake.handle(), firmId).readContactsAnew(accountId);
            }
        });
        return anew[0];
    }

    private void contactWork(Consumer<ContactIntake> task) {
        work.call(handle -> {
            ContactIntake intake = new ContactIntake(handle, account(handle), firm, prints, clock.instant());
            task.accept(intake);
            Set<String> touched = intake.touched();
            if (!touched.isEmpty()) {
                touched.addAll(new CrmReach(handle, firmId).linkMail(clock.instant()));
                work.touched(firmId, touched);
            }
            if (intake.linked()) {
                new AccountRows(handle, firmId).readActivitiesAnew(accountId);
            }
            return "";
        });
    }

    private void activityWork(Consumer<ActivityIntake> task) {
        work.call(handle -> {
            ActivityIntake intake = new ActivityIntake(handle, account(handle), firm, notes, clock.instant());
            task.accept(intake);
            if (!intake.touched().isEmpty()) {
                work.touched(firmId, intake.touched());
            }
            return "";
        });
    }

    private AccountRow account() {
        return work.call(this::account);
    }

    private AccountRow account(Handle handle) {
        @Nullable
        AccountRow row = new AccountRows(handle, firmId).lock(accountId).orElse(null);
        if (row == null || row.state() != AccountState.ON) {
            throw new Stopped();
        }
        return row;
    }

    /** A person paused or removed the account while it was read. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
