package org.riguardo.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.db.Words;

/** Writes the facts of client files into the tables of one firm, each known from the day on which it happened. */
final class FirmRows {

    static final String FIRM = "studio";

    static final String CLIENT = "id, firm_id, name, since, owner, partner, language, phone";
    static final String ADDRESS = "firm_id, client_id, address, kind, source";
    static final String FLAG = "id, firm_id, client_id, flag, since";
    static final String CASE = "id, firm_id, client_id, title, delicate, opened";
    static final String PAYMENT = "id, firm_id, client_id, received_on, amount, currency";
    static final String PAYMENT_ITEM = "payment_id, item_id";
    static final String AGREEMENT = "id, firm_id, client_id, kind, made, items, logged_at";
    static final String INSTALMENT = "agreement_id, seq, due, amount";
    static final String ITEM =
            "id, firm_id, client_id, item_key, number, issued, due, amount, open_amount, currency, settled_on";
    static final String CHANGE = "item_id, known_at, firm_id, client_id, open_amount, disputed, settled_on";
    static final String INTERACTION =
            "id, firm_id, client_id, at, channel, direction, by_person, purpose, money_mentioned, answered, signals,"
                    + " needs_no_answer, tone, return_date, logged_at";

    private final Handle handle;

    FirmRows(Handle handle) {
        this.handle = handle;
    }

    void firm() {
        handle.execute(
                "insert into firm (id, name, zone, default_owner, default_partner, snapshot_day) values (?, ?, ?, ?, ?, ?)",
                FIRM,
                "Studio",
                Population.ZONE.getId(),
                "paolo",
                "giulia",
                Population.LEDGER_DAY);
        PreparedBatch days = batch("ledger_day_change", "firm_id, known_at, ledger_day");
        for (LocalDate day = Population.TODAY.minusYears(4); !day.isAfter(Population.TODAY); day = day.plusDays(1)) {
            add(days, FIRM, startOf(day), day.minusDays(1));
        }
        days.execute();
    }

    void add(List<ClientFile> files) {
        PreparedBatch clients = batch("client", CLIENT);
        PreparedBatch addresses = batch("client_address", ADDRESS);
        PreparedBatch flags = batch("client_flag", FLAG);
        PreparedBatch cases = batch("client_case", CASE);
        PreparedBatch payments = batch("payment", PAYMENT);
        for (ClientFile file : files) {
            var client = file.client();
            add(clients, client.id(), FIRM, client.name(), client.since(), client.owner(), client.partner(), "it", "1");
            if (client.reachable().email()) {
                add(addresses, FIRM, client.id(), client.id() + "@cliente.example", "EMAIL", "bench");
            }
            for (FlagSet flag : client.flags()) {
                add(flags, "f" + client.id(), FIRM, client.id(), flag.flag().name(), flag.since());
            }
            file.cases().forEach(one -> add(cases, one.id(), FIRM, client.id(), one.title(), true, one.opened()));
            file.payments()
                    .forEach(one -> add(payments, one.id(), FIRM, client.id(), one.on(), one.amount(), one.currency()));
        }
        execute(clients, addresses, flags, cases, payments);
        items(files);
        agreements(files);
        PreparedBatch interactions = interactions();
        files.forEach(file -> file.interactions()
                .forEach(one -> add(interactions, file.client().id(), one)));
        execute(interactions);
    }

    void add(String client, Interaction interaction) {
        PreparedBatch batch = interactions();
        add(batch, client, interaction);
        batch.execute();
    }

    private void items(List<ClientFile> files) {
        PreparedBatch items = batch("item", ITEM);
        PreparedBatch changes = batch("item_change", CHANGE);
        PreparedBatch named = batch("payment_item", PAYMENT_ITEM);
        for (ClientFile file : files) {
            String client = file.client().id();
            for (Item item : file.items()) {
                add(
                        items,
                        item.id(),
                        FIRM,
                        client,
                        item.id(),
                        item.number(),
                        item.issued(),
                        item.due(),
                        item.amount(),
                        item.open(),
                        "EUR",
                        null);
                add(changes, item.id(), startOf(item.due().minusDays(30)), FIRM, client, item.open(), false, null);
            }
            for (SettledItem item : file.settled()) {
                LocalDate issued = item.due().minusDays(30);
                add(
                        items,
                        item.id(),
                        FIRM,
                        client,
                        item.id(),
                        item.number(),
                        issued,
                        item.due(),
                        500,
                        0,
                        "EUR",
                        item.paid());
                add(changes, item.id(), startOf(issued), FIRM, client, 500, false, null);
                add(changes, item.id(), startOf(item.paid().plusDays(1)), FIRM, client, 0, false, item.paid());
            }
            file.payments().forEach(one -> add(named, one.id(), one.items().get(0)));
        }
        execute(items, changes, named);
    }

    private void agreements(List<ClientFile> files) {
        PreparedBatch agreements = batch("agreement", AGREEMENT);
        PreparedBatch instalments = batch("instalment", INSTALMENT);
        for (ClientFile file : files) {
            for (Agreement one : file.agreements()) {
                add(
                        agreements,
                        one.id(),
                        FIRM,
                        file.client().id(),
                        one.kind().name(),
                        one.made(),
                        Words.join(one.items()),
                        startOf(one.made()));
                add(
                        instalments,
                        one.id(),
                        1,
                        one.instalments().get(0).due(),
                        one.instalments().get(0).amount());
            }
        }
        execute(agreements, instalments);
    }

    private PreparedBatch interactions() {
        return batch("interaction", INTERACTION);
    }

    private static void add(PreparedBatch batch, String client, Interaction one) {
        add(
                batch,
                one.id(),
                FIRM,
                client,
                one.at(),
                one.channel().name(),
                one.direction().name(),
                one.by(),
                one.purpose().name(),
                one.moneyMentioned(),
                one.answered(),
                Words.join(one.signals()),
                one.needsNoAnswer(),
                one.tone() == null ? null : one.tone().name(),
                one.returnDate(),
                one.at());
    }

    private PreparedBatch batch(String table, String columns) {
        String marks = String.join(", ", java.util.Collections.nCopies(columns.split(",").length, "?"));
        return handle.prepareBatch("insert into " + table + " (" + columns + ") values (" + marks + ")");
    }

    private static void add(PreparedBatch batch, @org.jspecify.annotations.Nullable Object... values) {
        batch.add(values);
    }

    private static void execute(PreparedBatch... batches) {
        Arrays.stream(batches).filter(batch -> batch.size() > 0).forEach(PreparedBatch::execute);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Population.ZONE).toInstant();
    }
}
