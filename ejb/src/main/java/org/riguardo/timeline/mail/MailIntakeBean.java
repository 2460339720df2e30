package org.riguardo.timeline.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.db.Database;
import org.riguardo.firm.Firms;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.MailIntake;
import org.riguardo.mailboxes.MailAccounts;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.timeline.meetings.MailedMeetings;
import org.riguardo.timeline.meetings.MailedNotes;

/**
 * Keeps mail for the routes: messages, their watermarks and the decisions that they change in one transaction. What a reader still brings of an account that was
 * paused or removed meanwhile is left where it is: it counts as not read.
 */
@Stateless
@PermitAll
public class MailIntakeBean implements MailIntake {

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private MailAccounts accounts;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private WaitingLook waiting;

    @Inject
    private Retries retries;

    @Inject
    private Clock clock;

    @Override
    public List<MailboxAccount> accounts() {
        return accounts.all();
    }

    @Override
    public List<Watermark> watermarks(String account) {
        return database.with(handle -> new WatermarkRows(handle, firm(account)).of(account));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void take(String account, List<IncomingMail> mails) {
        if (!accounts.isRead(account)) {
            return;
        }
        String firm = firm(account);
        Set<String> addresses = accounts.addressesOf(firm);
        retries.call(() -> database.with(handle -> {
            OwnSide own = new MailGate(handle, firm).enter(addresses);
            new WatermarkRows(handle, firm).add(account, mails);
            var taken = new MailKeeping(handle, firm, own, clock.instant()).keep(account, mails);
            Set<String> changed = new LinkedHashSet<>(taken.clients());
            ZoneId zone = firms.get(firm).zone();
            changed.addAll(MailedMeetings.keep(handle, firm, zone, clock.instant(), mails));
            changed.addAll(MailedNotes.keep(handle, firm, addresses, zone, clock.instant(), mails));
            decisions.refresh(firm, changed);
            return taken;
        }));
    }

    @Override
    public void setAside(String account, IncomingMail mail, String reason) {
        if (!accounts.isRead(account)) {
            return;
        }
        String firm = firm(account);
        database.use(handle -> {
            OwnSide own = new MailGate(handle, firm).enter(accounts.addressesOf(firm));
            new WatermarkRows(handle, firm).add(account, List.of(mail));
            new MailKeeping(handle, firm, own, clock.instant()).setAside(account, mail, reason);
        });
    }

    @Override
    public void folder(String account, FolderState state) {
        if (accounts.isRead(account)) {
            database.use(handle -> new WatermarkRows(handle, firm(account)).begin(account, state, clock.instant()));
        }
    }

    @Override
    public void renamed(String account, String from, String to) {
        database.use(handle -> new WatermarkRows(handle, firm(account)).rename(account, from, to));
        accounts.renamed(account, from, to);
    }

    @Override
    public void polled(String account, @Nullable MailboxException problem) {
        accounts.polled(account, problem);
        String firm = firm(account);
        Set<String> clients = database.with(handle -> waiting.look(handle, firm, clock.instant()));
        if (!clients.isEmpty()) {
            decisions.refresh(firm, clients);
        }
    }

    private String firm(String account) {
        return accounts.firmOf(account)
                .map(firm -> firms.get(firm).id())
                .orElseThrow(() -> new IllegalStateException("no mail account " + account));
    }
}
