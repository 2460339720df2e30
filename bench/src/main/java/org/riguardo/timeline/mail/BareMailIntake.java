package org.riguardo.timeline.mail;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.db.Database;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.MailIntake;

/** What {@code MailIntakeBean} does to keep mail, without the server and without decisions. */
public final class BareMailIntake implements MailIntake {

    private final Database database;
    private final String firm;
    private final MailboxAccount account;
    private final Clock clock;
    private final Consumer<@Nullable MailboxException> told;

    public BareMailIntake(
            Database database,
            String firm,
            MailboxAccount account,
            Clock clock,
            Consumer<@Nullable MailboxException> told) {
        this.database = database;
        this.firm = firm;
        this.account = account;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public List<MailboxAccount> accounts() {
        return List.of(account);
    }

    @Override
    public List<Watermark> watermarks(String key) {
        return database.with(handle -> new WatermarkRows(handle, firm).of(key));
    }

    @Override
    public void take(String key, List<IncomingMail> mails) {
        database.use(handle -> {
            OwnSide own = new MailGate(handle, firm).enter(Set.copyOf(account.addresses()));
            new WatermarkRows(handle, firm).add(key, mails);
            new MailKeeping(handle, firm, own, clock.instant()).keep(key, mails);
        });
    }

    @Override
    public void setAside(String key, IncomingMail mail, String reason) {
        throw new IllegalStateException(reason + ": " + mail.message().messageId());
    }

    @Override
    public void folder(String key, FolderState state) {
        database.use(handle -> new WatermarkRows(handle, firm).put(key, state));
    }

    @Override
    public void renamed(String key, String from, String to) {
        database.use(handle -> new WatermarkRows(handle, firm).rename(key, from, to));
    }

    @Override
    public void polled(String key, @Nullable MailboxException problem) {
        told.accept(problem);
    }
}
