package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Form;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** How one client is written to: with <i>Lei</i> or <i>tu</i>, and at which addresses about money. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Manners {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    /** The same outside a server. */
    static Manners of(Callers callers, Database database, Audit audit) {
        Manners manners = new Manners();
        manners.callers = callers;
        manners.database = database;
        manners.audit = audit;
        return manners;
    }

    /**
     * What is set.
     *
     * @param form set on the client; null for the firm's
     * @param standard the firm's form
     */
    public record View(@Nullable Form form, Form standard, List<Recipient> recipients) {

        public View {
            recipients = List.copyOf(recipients);
        }

        /** The form in which the client is written to. */
        public Form inForce() {
            return form == null ? standard : form;
        }
    }

    /** How that client is written to. */
    public View of(String clientId) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            LetterRows rows = new LetterRows(handle, firm);
            return new View(rows.form(clientId), rows.setting().form(), rows.recipients(clientId));
        });
    }

    /**
     * Sets the form of address.
     *
     * @param form null for the firm's
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public void form(String clientId, @Nullable Form form) {
        Caller caller = callers.current();
        int rows = database.with(
                handle -> handle.createUpdate("update client set form = :form where firm_id = :firm and id = :client")
                        .bind("form", form == null ? null : form.name())
                        .bind("firm", caller.firm())
                        .bind("client", clientId)
                        .execute());
        if (rows == 0) {
            throw new NotFoundProblem("client", clientId);
        }
        audit.note(caller.firm(), caller.username(), "client-form-set", clientId, null);
    }

    /**
     * Says whether an address is written to about money.
     *
     * @throws InputProblem when it is none of the client's addresses
     */
    public void aboutMoney(String clientId, String address, boolean allowed) {
        Caller caller = callers.current();
        int rows = database.with(handle -> handle.createUpdate("update client_address set not_money = :not"
                        + " where firm_id = :firm and client_id = :client and address = :address")
                .bind("not", !allowed)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("address", address.strip().toLowerCase(Locale.ROOT))
                .execute());
        if (rows == 0) {
            throw new InputProblem(
                    "address",
                    "Non è tra gli indirizzi di questo cliente: ricaricare la pagina.",
                    "It is none of this client's addresses: load the page again.");
        }
        audit.note(
                caller.firm(),
                caller.username(),
                allowed ? "address-about-money" : "address-not-about-money",
                clientId,
                null);
    }
}
