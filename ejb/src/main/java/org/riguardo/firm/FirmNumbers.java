package org.riguardo.firm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.problem.InputProblem;

/**
 * The VAT numbers and tax codes by which invoices of the firm are told from those of others. A change holds for files that
 * are read from then on; files that were read before stay as they are.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class FirmNumbers {

    private static final int MOST = 20;

    @EJB
    private Callers callers;

    @Inject
    private Firms firms;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    /** The numbers, in order; none while every issuer counts as the firm. */
    public List<String> list() {
        String firm = callers.current().firm();
        return database.with(handle -> new FirmNumberRows(handle, firm).list());
    }

    /**
     * Sets these numbers and no others.
     *
     * @throws InputProblem with the field {@code numbers[0]} and so on for a number that is none
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public List<String> set(List<String> typed) {
        List<String> numbers = checked(typed);
        Caller caller = callers.current();
        firms.get(caller.firm());
        database.use(handle -> {
            FirmNumberRows rows = new FirmNumberRows(handle, caller.firm());
            if (!rows.list().equals(numbers)) {
                rows.set(numbers);
                String detail = Json.createObjectBuilder()
                        .add("numbers", Json.createArrayBuilder(numbers))
                        .build()
                        .toString();
                audit.note(caller.firm(), caller.username(), "firm-numbers-set", null, detail);
            }
        });
        return numbers;
    }

    static List<String> checked(List<String> typed) {
        if (typed.size() > MOST) {
            throw new InputProblem(
                    "numbers", "Al massimo " + MOST + " numeri.", "There can be " + MOST + " numbers at most.");
        }
        Set<String> numbers = new TreeSet<>();
        for (int at = 0; at < typed.size(); at++) {
            numbers.add(TaxNumbers.checked("numbers[" + at + "]", typed.get(at)));
        }
        return new ArrayList<>(numbers);
    }
}
