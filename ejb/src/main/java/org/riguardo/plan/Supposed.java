package org.riguardo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;

/** A client file with facts laid over it that are not stored anywhere. */
final class Supposed {

    static final String ID = "supposed";

    private final ZoneId zone;
    private final Instant now;

    Supposed(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The instant that a question about so many days later asks about. */
    Instant at(int daysLater) {
        return now.atZone(zone).plusDays(daysLater).toInstant();
    }

    ClientFile file(ClientFile file, WhatIf whatIf) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Item> items = disputing(file.items(), whatIf.disputed());
        List<Interaction> interactions = new ArrayList<>(file.interactions());
        if (whatIf.contact() != null) {
            interactions.add(whatIf.contact());
        }
        List<Agreement> agreements = new ArrayList<>(file.agreements());
        BigDecimal open = items.stream()
                .map(Item::open)
                .filter(amount -> amount.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whatIf.promised() != null && open.signum() > 0) {
            agreements.add(new Agreement(
                    ID,
                    AgreementKind.PROMISE,
                    today,
                    items.stream()
                            .filter(item -> item.open().signum() > 0)
                            .map(Item::id)
                            .toList(),
                    List.of(new Instalment(whatIf.promised(), open)),
                    false));
        }
        return new ClientFile(
                file.client(),
                movedOn(file.ledgerDay(), whatIf.daysLater()),
                items,
                file.settled(),
                file.payments(),
                interactions,
                agreements,
                file.cases());
    }

    private static List<Item> disputing(List<Item> items, Set<String> disputed) {
        return items.stream()
                .map(item -> disputed.contains(item.id())
                        ? new Item(
                                item.id(),
                                item.number(),
                                item.issued(),
                                item.due(),
                                item.amount(),
                                item.open(),
                                item.currency(),
                                true)
                        : item)
                .toList();
    }

    private static @Nullable LocalDate movedOn(@Nullable LocalDate ledgerDay, int days) {
        return ledgerDay == null ? null : ledgerDay.plus(days, ChronoUnit.DAYS);
    }
}
