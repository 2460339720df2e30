package org.riguardo.desk.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.db.Database;
import org.riguardo.mailboxes.Filing;
import org.riguardo.mailboxes.SentCopies;
import org.riguardo.timeline.mail.Retries;

/** Hands a mail that is leaving to its server, outside any transaction, and writes down what became of it. */
@ApplicationScoped
class HandingOver {

    private static final System.Logger LOG = System.getLogger(HandingOver.class.getName());

    private static final Sentence BUSY = new Sentence(
            "In questo momento partono già molte mail: tra poco si riprova.",
            "Many mails are leaving at this moment: it is tried again in a little while.");

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private MailTransport transport;

    @Inject
    private SentCopies copies;

    @Inject
    private Settlement settlement;

    @Inject
    private Filed filed;

    @Inject
    private Retries retries;

    @Inject
    private Database database;

    private Executor executor = work -> threads.execute(work);

    /** The same outside a server, where that hands mails over. */
    static HandingOver of(
            MailTransport transport,
            SentCopies copies,
            Settlement settlement,
            Filed filed,
            Retries retries,
            Database database,
            Executor executor) {
        HandingOver handing = new HandingOver();
        handing.transport = transport;
        handing.copies = copies;
        handing.settlement = settlement;
        handing.filed = filed;
        handing.retries = retries;
        handing.database = database;
        handing.executor = executor;
        return handing;
    }

    /** Begins; what comes of it is written down, also where nobody waits for it. */
    CompletableFuture<Void> begin(Departing departing, Watch watch) {
        try {
            return CompletableFuture.runAsync(() -> run(departing, watch), executor)
                    .whenComplete((done, failed) -> {
                        if (failed instanceof RuntimeException) {
                            LOG.log(
                                    Level.ERROR,
                                    "What became of mail " + departing.mailId() + " could not be written down",
                                    failed);
                        }
                    });
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.WARNING, "Mail " + departing.mailId() + " waits: the server has no thread free", busy);
            settle(departing, new Delivery.NotNow(0, "", BUSY), watch);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void run(Departing departing, Watch watch) {
        watch.at(Step.HANDED, departing.draftId());
        Delivery delivery = deliver(departing);
        watch.at(Step.ANSWERED, departing.draftId());
        settle(departing, delivery, watch);
        if (delivery instanceof Delivery.Accepted) {
            Filing filing = copies.file(departing.account(), departing.content());
            filed.note(departing.firm(), departing.mailId(), filing);
            watch.at(Step.FILED, departing.draftId());
        }
    }

    private void settle(Departing departing, Delivery delivery, Watch watch) {
        retries.call(() -> database.with(handle -> {
            settlement.settle(handle, departing, delivery);
            watch.at(Step.SETTLING, departing.draftId());
            return departing;
        }));
        watch.at(Step.SETTLED, departing.draftId());
    }

    private Delivery deliver(Departing departing) {
        try {
            return transport.deliver(departing.account(), departing.envelope(), departing.content());
        } catch (RuntimeException unforeseen) {
            LOG.log(
                    Level.ERROR,
                    "Mail " + departing.mailId() + " was handed over and nothing is known of it",
                    unforeseen);
            return new Delivery.Unknown(new Sentence(
                    "Qualcosa non ha funzionato mentre la mail partiva: può essere arrivata e può non esserlo.",
                    "Something did not work while the mail was leaving: it may have arrived and may not."));
        }
    }
}
