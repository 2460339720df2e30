package org.riguardo.timeline.mail.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.db.Database;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailboxes.MailAccounts;
import org.riguardo.mailboxes.MailConnectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches single messages from the accounts that they were read from. */
@ApplicationScoped
public class MailServers {

    private static final Logger LOG = LoggerFactory.getLogger(MailServers.class);

    private record Place(String account, MessagePlace place) {}

    @Inject
    private Database database;

    @Inject
    private MailAccounts accounts;

    @Inject
    private MailConnectors connectors;

    Original fetch(String firm, String id) {
        Optional<Place> place = database.with(handle -> handle.createQuery(
                        "select account, folder, uid_validity, uid from mail_message where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> new Place(
                        row.getString("account"),
                        new MessagePlace(row.getString("folder"), row.getLong("uid_validity"), row.getLong("uid"))))
                .findOne());
        Optional<MailboxAccount> account = place.flatMap(at -> accounts.all().stream()
                .filter(one -> one.key().equals(at.account()))
                .findFirst());
        if (account.isEmpty()) {
            return Original.missing(
                    "La casella da cui è stato letto non è collegata, o è in pausa.",
                    "The mailbox that it was read from is not connected, or paused.");
        }
        Optional<MailboxConnector> connector = connectors.of(firm, account.get().connector());
        if (connector.isEmpty()) {
            return Original.missing(
                    "Il modo di leggere questa casella è spento tra i plugin.",
                    "The way of reading this mailbox is switched off among the plugins.");
        }
        try (MailboxSession session = connector.get().open(account.get())) {
            return session.fetch(place.get().place(), Limits.STANDARD.octets())
                    .map(MailServers::original)
                    .orElse(Original.missing(
                            "Sul server di posta il messaggio non c'è più: qui resta il testo letto allora.",
                            "The message is no longer on the mail server: the text read at the time stays here."));
        } catch (MailboxException unreachable) {
            LOG.info("A message could not be fetched: {}", unreachable.reason());
            return Original.missing(
                    "Il server di posta ora non risponde: riprovare tra poco.",
                    "The mail server does not answer now: try again shortly.");
        }
    }

    private static Original original(RawMessage raw) {
        return new Original(raw.content(), raw.size(), Original.NONE);
    }
}
