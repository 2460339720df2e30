package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.ItemView;
import org.riguardo.policy.whatif.Possibility;

/** Clients, in a list and whole, and what would open their email. */
public final class ClientJson {

    private ClientJson() {}

    /** A client in a list. */
    public static JsonObject write(ClientSummary client, ZoneId zone) {
        return new Doc(zone)
                .put("id", client.id())
                .put("name", client.name())
                .put("vatId", client.vatId())
                .put("taxCode", client.taxCode())
                .put("owner", client.owner())
                .put("open", client.open())
                .build();
    }

    /** A client with its addresses and what is open. */
    public static JsonObject write(ClientView client, ZoneId zone) {
        return new Doc(zone)
                .put("id", client.id())
                .put("name", client.name())
                .put("vatId", client.vatId())
                .put("taxCode", client.taxCode())
                .put("code", client.code())
                .put("since", client.since())
                .put("owner", client.owner())
                .put("partner", client.partner())
                .put("fixedGroup", client.fixedGroup())
                .put("language", client.language())
                .put("phone", client.phone())
                .put("phones", client.phones())
                .put("addresses", client.addresses())
                .put("items", Doc.array(client.items(), item -> item(item, zone)))
                .put("rejected", Doc.array(client.rejected(), item -> new Doc(zone)
                        .put("id", item.id())
                        .put("number", item.number())
                        .put("due", item.due())
                        .put("amount", item.amount())
                        .put("currency", item.currency())
                        .put("reason", item.reason().it())
                        .put("reasonEn", item.reason().en())
                        .build()))
                .build();
    }

    /** A way in which an email about money would be allowed. */
    public static JsonObject write(Possibility possibility, ZoneId zone) {
        return new Doc(zone)
                .put("changes", possibility.changes())
                .put("from", possibility.from())
                .build();
    }

    private static JsonObject item(ItemView item, ZoneId zone) {
        return new Doc(zone)
                .put("id", item.id())
                .put("number", item.number())
                .put("issued", item.issued())
                .put("due", item.due())
                .put("dueDerived", item.dueDerived())
                .put("amount", item.amount())
                .put("open", item.open())
                .put("currency", item.currency())
                .put("disputed", item.disputed())
                .put("daysLate", item.daysLate())
                .put("receipt", item.exchange() == null ? null : ImportJson.receipt(item.exchange(), zone))
                .build();
    }
}
