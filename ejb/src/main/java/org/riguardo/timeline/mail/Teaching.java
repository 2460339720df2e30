package org.riguardo.timeline.mail;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;

/** Learns addresses and domains of clients from what a person says, and forgets them again. */
final class Teaching {

    private final Handle handle;
    private final String firm;
    private final OwnSide own;
    private final Followers rows;

    Teaching(Handle handle, String firm, OwnSide own) {
        this.handle = handle;
        this.firm = firm;
        this.own = own;
        this.rows = new Followers(handle, firm);
    }

    Taught teach(String assignment, String messageId, String clientId, Teach teach) {
        Set<String> addresses = rows.strings(
                "select address from mail_address where firm_id = :firm and message_id = :a", messageId, "");
        if (teach == Teach.NOTHING || addresses.size() != 1 && teach == Teach.USUAL) {
            return Taught.NOTHING;
        }
        if (addresses.size() != 1) {
            throw new InputProblem(
                    "teach",
                    "Il messaggio ha più indirizzi o nessuno: si può assegnare senza ricordarne uno.",
                    "The message has several addresses or none: it can be assigned without learning one.");
        }
        String address = addresses.iterator().next();
        return teach == Teach.DOMAIN
                ? domain(assignment, clientId, OwnSide.domain(address))
                : address(clientId, address, teach == Teach.ADDRESS);
    }

    private Taught address(String clientId, String address, boolean alsoOthers) {
        Set<String> owners = rows.strings(
                "select client_id from client_address where firm_id = :firm and address = :a", address, "");
        if (owners.contains(clientId) || !owners.isEmpty() && !alsoOthers) {
            return Taught.NOTHING;
        }
        handle.createUpdate("insert into client_address (firm_id, client_id, address, kind, source)"
                        + " values (:firm, :client, :address, 'EMAIL', 'assigned')")
                .bind("firm", firm)
                .bind("client", clientId)
                .bind("address", address)
                .execute();
        return new Taught(address, null);
    }

    private Taught domain(String assignment, String clientId, String domain) {
        if (!OwnSide.tells(domain) || own.domains().contains(domain)) {
            throw new InputProblem(
                    "teach",
                    "Il dominio " + domain
                            + " è di un fornitore di posta o dello studio: si può ricordare l'indirizzo.",
                    "The domain " + domain + " is a mail provider's or the firm's own: the address can be learned.");
        }
        Set<String> others = rows.strings(
                "select client_id from client_domain where firm_id = :firm and domain = :a and client_id <> :b",
                domain,
                clientId);
        if (!others.isEmpty()) {
            throw new InputProblem(
                    "teach",
                    "Il dominio " + domain
                            + " è già stato ricordato per un altro cliente: annullare prima quella scelta.",
                    "The domain " + domain + " was learned for another client already: take that back first.");
        }
        handle.createUpdate(
                        "insert into client_domain (firm_id, domain, client_id, assignment_id)"
                                + " select :firm, :domain, :client, :assignment from firm where id = :firm and not exists"
                                + " (select 1 from client_domain where firm_id = :firm and domain = :domain and client_id = :client)")
                .bind("firm", firm)
                .bind("domain", domain)
                .bind("client", clientId)
                .bind("assignment", assignment)
                .execute();
        return new Taught(null, domain);
    }

    void forget(String assignment, String clientId, @Nullable String address) {
        handle.createUpdate("delete from client_domain where firm_id = :firm and assignment_id = :assignment")
                .bind("firm", firm)
                .bind("assignment", assignment)
                .execute();
        if (address != null) {
            handle.createUpdate("delete from client_address where firm_id = :firm and client_id = :client"
                            + " and address = :address and source = 'assigned'")
                    .bind("firm", firm)
                    .bind("client", clientId)
                    .bind("address", address)
                    .execute();
        }
    }
}
