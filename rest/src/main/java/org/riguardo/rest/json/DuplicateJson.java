package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.clients.ClientSide;
import org.riguardo.clients.MergeView;
import org.riguardo.clients.Proposal;
import org.riguardo.clients.WaitingEntry;

/** Clients that may be one, merges, and entries of address books that wait. */
public final class DuplicateJson {

    private DuplicateJson() {}

    /** Two clients that may be one. */
    public static JsonObject write(Proposal proposal, ZoneId zone) {
        return new Doc(zone)
                .put("one", side(proposal.one(), zone))
                .put("other", side(proposal.other(), zone))
                .put("likeness", proposal.likeness())
                .put("reasons", proposal.reasons())
                .put("stays", proposal.stays())
                .build();
    }

    /** A merge. */
    public static JsonObject write(MergeView merge, ZoneId zone) {
        return new Doc(zone)
                .put("id", merge.id())
                .put("survivorId", merge.survivorId())
                .put("mergedId", merge.mergedId())
                .put("mergedName", merge.mergedName())
                .put("mergedAt", merge.mergedAt())
                .put("mergedBy", merge.mergedBy())
                .put("undoneAt", merge.undoneAt())
                .build();
    }

    /** An entry that waits. */
    public static JsonObject write(WaitingEntry entry, ZoneId zone) {
        return new Doc(zone)
                .put("id", entry.id())
                .put("name", entry.name())
                .put("person", entry.person())
                .put("emails", entry.emails())
                .put("phones", entry.phones())
                .put("guesses", Doc.array(entry.guesses(), guess -> guess(guess, zone)))
                .build();
    }

    private static JsonObject guess(WaitingEntry.Guess guess, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", guess.clientId())
                .put("clientName", guess.clientName())
                .put("reason", guess.reason())
                .build();
    }

    private static JsonObject side(ClientSide side, ZoneId zone) {
        return new Doc(zone)
                .put("id", side.id())
                .put("name", side.name())
                .put("vatId", side.vatId())
                .put("taxCode", side.taxCode())
                .put("code", side.code())
                .put("since", side.since())
                .put("owner", side.owner())
                .put("addresses", side.addresses())
                .put("phones", side.phones())
                .put("place", side.place())
                .put("items", side.items())
                .put("open", side.open())
                .put("contacts", side.contacts())
                .put("agreements", side.agreements())
                .build();
    }
}
