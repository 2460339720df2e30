package org.riguardo.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.timeline.mail.Retries;

/** Lets mail leave the firm, each at most once; it is never called inside a transaction. */
@ApplicationScoped
public class Sending {

    private static final System.Logger LOG = System.getLogger(Sending.class.getName());

    /** How long a person waits for the server's answer before being told that the mail is on its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** Longer than any attempt lasts: whoever made it is gone. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(20);

    @Inject
    private Writing writing;

    @Inject
    private Departure departure;

    @Inject
    private HandingOver handing;

    @Inject
    private Settlement settlement;

    @Inject
    private Filed filed;

    @Inject
    private Retries retries;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private String node = System.getProperty("jboss.node.name", "one");
    private Watch watch = Watch.NOBODY;

    /** The same outside a server, where a mail is handed over in the caller's thread. */
    static Sending of(
            Writing writing,
            Departure departure,
            HandingOver handing,
            Settlement settlement,
            Filed filed,
            Retries retries,
            Database database,
            Clock clock,
            String node,
            Watch watch) {
        Sending sending = new Sending();
        sending.writing = writing;
        sending.departure = departure;
        sending.handing = handing;
        sending.settlement = settlement;
        sending.filed = filed;
        sending.retries = retries;
        sending.database = database;
        sending.clock = clock;
        sending.node = node;
        sending.watch = watch;
        return sending;
    }

    /** Sends a mail in the name of that person, or of {@code system} for a step that goes out by itself; as {@link Outbox#send}. */
    public SendOutcome send(Caller caller, OutgoingMail mail, boolean whenAllowed) {
        Written written;
        try {
            written = writing.message(caller.firm(), mail);
        } catch (Unsendable unsendable) {
            return new SendOutcome.Refused(unsendable.sentence());
        }
        watch.at(Step.COMPOSED, mail.draftId());
        Approval approval = retries.call(() ->
                database.with(handle -> departure.approve(handle, caller, mail, whenAllowed, written, node, watch)));
        if (approval.departing() != null) {
            watch.at(Step.COMMITTED, mail.draftId());
            await(handing.begin(approval.departing(), watch));
        }
        return approval.outcome();
    }

    /** Decides about the mails whose time has come, and lets those leave that may. */
    void due(String firm) {
        Instant now = clock.instant();
        rows(firm, rows -> rows.overdue(now, LONGEST_ATTEMPT)).forEach(entry -> lost(firm, entry));
        for (String id : rows(firm, rows -> rows.due(now))) {
            try {
                attempt(firm, id);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "Mail " + id + " could not be decided about; it is tried again", failed);
            }
        }
        filed.again(firm);
    }

    /** At the start of a server: of what it was handing over when it ended, nobody knows what became of it. */
    void recover(String firm) {
        rows(firm, rows -> rows.leftBehindBy(node)).forEach(entry -> lost(firm, entry));
    }

    boolean cancel(Caller caller, String id) {
        return retries.call(() -> database.with(handle -> settlement.cancel(handle, caller, id)));
    }

    boolean settle(Caller caller, String id, Finding finding) {
        boolean settled = retries.call(() -> database.with(handle -> settlement.settle(handle, caller, id, finding)));
        if (settled && finding == Finding.SEND_AGAIN) {
            await(attempt(caller.firm(), id));
        }
        return settled;
    }

    private @Nullable CompletableFuture<Void> attempt(String firm, String id) {
        Entry entry = rows(firm, rows -> rows.whole(id)).orElse(null);
        if (entry == null || entry.state() != OutboxState.READY) {
            return null;
        }
        Written written;
        try {
            written = writing.message(firm, entry.mail(), entry.messageId());
        } catch (Unsendable unsendable) {
            hold(firm, entry, unsendable.sentence());
            return null;
        }
        watch.at(Step.COMPOSED, entry.mail().draftId());
        Departing departing =
                retries.call(() -> database.with(handle -> departure.again(handle, firm, entry, written, node, watch)));
        if (departing == null) {
            return null;
        }
        watch.at(Step.COMMITTED, entry.mail().draftId());
        return handing.begin(departing, watch);
    }

    private void hold(String firm, Entry entry, Sentence why) {
        retries.call(() -> database.with(handle -> {
            departure.hold(handle, firm, entry, why);
            return entry;
        }));
    }

    private void lost(String firm, Entry entry) {
        retries.call(() -> database.with(handle -> {
            settlement.lost(handle, firm, entry);
            return entry;
        }));
    }

    private static void await(@Nullable CompletableFuture<Void> handing) {
        if (handing == null) {
            return;
        }
        try {
            handing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            if (later.getCause() instanceof Error killed) {
                throw killed;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T rows(String firm, Function<OutboxRows, T> question) {
        return retries.call(() -> database.with(handle -> question.apply(new OutboxRows(handle, firm))));
    }
}
