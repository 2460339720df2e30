package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;

/** The file of a client with one invoice of 100.00 that is ten days overdue. */
public final class OneInvoice {

    private OneInvoice() {}

    public static ClientFile on(LocalDate today) {
        return on(today, "100.00", List.of(), List.of());
    }

    /** With what is open of it, and what was said and agreed. */
    public static ClientFile on(
            LocalDate today, String open, List<Interaction> interactions, List<Agreement> agreements) {
        var client = new Client(
                "c1",
                "Cliente c1",
                today.minusYears(2),
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        var item = new Item(
                "i1",
                "1",
                today.minusDays(40),
                today.minusDays(10),
                new BigDecimal("100.00"),
                new BigDecimal(open),
                "EUR",
                false);
        return new ClientFile(client, today, List.of(item), List.of(), List.of(), interactions, agreements, List.of());
    }
}
