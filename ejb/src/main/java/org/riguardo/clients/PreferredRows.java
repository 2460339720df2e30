package org.riguardo.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.exports.contacts.PhoneNumbers.Phone;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Marks one of a client's addresses and one of its numbers as the one to use first; none of the others is lost. */
final class PreferredRows {

    private final Handle handle;
    private final String firm;
    private final String client;
    private final Optional<Phone> first;

    /** @throws NotFoundProblem when the firm has no such client, or it was merged into another one */
    PreferredRows(Handle handle, String firm, String client) {
        this.handle = handle;
        this.firm = firm;
        this.client = client;
        ClientRow row = ClientRow.lock(handle, firm, client);
        if (row.mergedInto() != null) {
            throw new NotFoundProblem("client", client);
        }
        this.first = Optional.ofNullable(row.phone()).flatMap(PhoneNumbers::of);
    }

    void address(String address) {
        prefer("client_address", "address", address.strip().toLowerCase(Locale.ROOT), "address", "1 = 1");
    }

    void phone(String given) {
        Phone chosen = PhoneNumbers.of(given).orElseThrow(() -> unknown("phone"));
        if (first.isPresent() && first.get().number().equals(chosen.number())) {
            return;
        }
        first.ifPresent(this::keep);
        elsewhere().stream()
                .filter(phone -> phone.number().equals(chosen.number()))
                .findFirst()
                .ifPresent(this::keep);
        prefer("client_phone", "number", chosen.number(), "phone", "not fax");
        handle.createUpdate("update client set phone = :phone where firm_id = :firm and id = :client")
                .bind("phone", chosen.shown())
                .bind("firm", firm)
                .bind("client", client)
                .execute();
    }

    private void prefer(String table, String column, String value, String field, String condition) {
        int known = handle.createQuery(
                        "select count(*) from " + table + " where firm_id = :firm and client_id = :client" + " and "
                                + column + " = :value and " + condition)
                .bind("firm", firm)
                .bind("client", client)
                .bind("value", value)
                .mapTo(Integer.class)
                .one();
        if (known == 0) {
            throw unknown(field);
        }
        handle.createUpdate("update " + table + " set preferred = (" + column + " = :value) where firm_id = :firm"
                        + " and client_id = :client")
                .bind("value", value)
                .bind("firm", firm)
                .bind("client", client)
                .execute();
    }

    /** A number that stood on the client's row only. */
    private void keep(Phone phone) {
        handle.createUpdate("insert into client_phone (firm_id, client_id, number, written, extension, source)"
                        + " select cast(:firm as varchar(64)), cast(:client as varchar(36)), cast(:number as varchar(60)),"
                        + " cast(:written as varchar(60)), cast(:extension as varchar(20)), 'person' from (values (1)) one (n)"
                        + " where not exists (select 1 from client_phone a where a.firm_id = :firm and a.client_id = :client"
                        + " and a.number = :number)")
                .bind("firm", firm)
                .bind("client", client)
                .bind("number", phone.number())
                .bind("written", ReachRows.cut(phone.shown(), 60))
                .bind("extension", ReachRows.cut(phone.extension(), 20))
                .execute();
    }

    /** The numbers on the rows of clients that are part of this one now. */
    private List<Phone> elsewhere() {
        List<Phone> phones = new ArrayList<>();
        handle.createQuery(
                        "select phone from client where firm_id = :firm and merged_into = :client and phone is not null")
                .bind("firm", firm)
                .bind("client", client)
                .mapTo(String.class)
                .forEach(written -> PhoneNumbers.of(written).ifPresent(phones::add));
        return phones;
    }

    private static InputProblem unknown(String field) {
        return new InputProblem(
                field,
                "Non è tra i recapiti di questo cliente: ricaricare la pagina.",
                "It is none of this client's: load the page again.");
    }
}
