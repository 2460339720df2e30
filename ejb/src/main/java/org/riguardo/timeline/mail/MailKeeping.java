package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.timeline.mail.MessageRows.Kept;
import org.riguardo.timeline.meaning.MeaningKeeping;

/** Keeps one message: recognises what is there already, finds its conversation, and links it where its client is known. */
final class MailKeeping {

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final MessageRows messages;

    MailKeeping(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.messages = new MessageRows(handle, firm);
    }

    /** Returns the clients whose timeline changed. */
    Set<String> keep(String account, Set<String> own, IncomingMail mail) {
        String identity = mail.identity();
        Optional<Kept> kept = messages.byIdentity(identity);
        if (kept.isPresent() && kept.get().sameAs(mail)) {
            return sentAfterAll(kept.get(), mail);
        }
        boolean idTaken = kept.isPresent();
        if (idTaken) {
            identity = mail.contentIdentity();
            if (messages.byIdentity(identity).isPresent()) {
                return Set.of();
            }
        }
        String thread = new ThreadRows(handle, firm, now)
                .place(idTaken ? Set.of() : mail.message().aliases(), named(mail));
        String id = messages.insert(account, identity, thread, mail);
        messages.addAddresses(id, Counterparts.of(mail, own));
        new MeaningKeeping(handle, firm, now).keep(Map.of(id, mail.understanding()));
        return new Linking(handle, firm, now).link(id);
    }

    void setAside(String account, IncomingMail mail, String reason) {
        if (messages.byPlace(account, mail.at()).isEmpty()) {
            String thread = new ThreadRows(handle, firm, now).place(Set.of(), Set.of());
            messages.insertAside(account, thread, mail, reason);
        }
    }

    private Set<String> sentAfterAll(Kept kept, IncomingMail mail) {
        if (mail.direction() != Direction.OUT || kept.direction() == Direction.OUT) {
            return Set.of();
        }
        messages.turnOut(kept.id());
        new MeaningKeeping(handle, firm, now).again(kept.id(), mail.understanding());
        messages.replaceAddresses(kept.id(), Counterparts.of(mail, Set.of()));
        Linking linking = new Linking(handle, firm, now);
        Set<String> clients = new LinkedHashSet<>(linking.unlink(List.of(kept.id())));
        clients.addAll(linking.link(kept.id()));
        return clients;
    }

    private static Set<String> named(IncomingMail mail) {
        Set<String> named = new LinkedHashSet<>(mail.message().references());
        if (mail.classification().refersTo() != null) {
            named.add(mail.classification().refersTo());
        }
        return named;
    }
}
