package org.riguardo.clientfile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.SettledItem;

/**
 * All that the firm ever knew of one client, and since when.
 *
 * @param ledgerDays by the instant at which it became known, the day up to which the ledger was known
 */
public record ClientHistory(
        Client client,
        List<Known<FlagSet>> flags,
        NavigableMap<Instant, LocalDate> ledgerDays,
        List<Known<Item>> items,
        List<Known<SettledItem>> settled,
        List<Known<Payment>> payments,
        List<Known<Interaction>> interactions,
        List<Known<Agreement>> agreements,
        List<Known<Case>> cases) {

    /** The client's file as the firm knew it at that instant; nothing in it is dated later. */
    public ClientFile at(Instant instant, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        Map.Entry<Instant, LocalDate> ledger = ledgerDays.floorEntry(instant);
        List<Item> open = ledger == null ? List.of() : Known.at(items, instant);
        return new ClientFile(
                clientAt(instant, day),
                ledger == null ? null : earlier(ledger.getValue(), day),
                open,
                Known.at(settled, instant),
                Known.at(payments, instant),
                Known.at(interactions, instant),
                Known.at(agreements, instant),
                casesAt(instant, day));
    }

    private Client clientAt(Instant instant, LocalDate day) {
        LocalDate cleared = client.hardshipCleared();
        Client.Referral referral = client.referral();
        return new Client(
                client.id(),
                client.name(),
                client.since() == null || client.since().isAfter(day) ? null : client.since(),
                client.owner(),
                client.partner(),
                client.group(),
                client.language(),
                client.reachable(),
                Known.at(flags, instant),
                cleared == null || cleared.isAfter(day) ? null : cleared,
                referral == null || referral.on().isAfter(day) ? null : referralAt(referral, day));
    }

    private static Client.Referral referralAt(Client.Referral referral, LocalDate day) {
        LocalDate decided = referral.decided();
        return new Client.Referral(
                referral.on(), referral.until(), decided == null || decided.isAfter(day) ? null : decided);
    }

    private List<Case> casesAt(Instant instant, LocalDate day) {
        List<Case> known = new ArrayList<>();
        for (Case one : Known.at(cases, instant)) {
            LocalDate closed = one.closed();
            known.add(new Case(
                    one.id(),
                    one.title(),
                    one.delicate(),
                    one.opened(),
                    closed == null || closed.isAfter(day) ? null : closed));
        }
        return known;
    }

    private static @Nullable LocalDate earlier(LocalDate ledgerDay, LocalDate today) {
        return ledgerDay.isAfter(today) ? today : ledgerDay;
    }
}
