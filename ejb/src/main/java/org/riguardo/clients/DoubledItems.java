package org.riguardo.clients;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Documents that both clients have: two files told of the same one, and merged it must not count twice. The side on which less
 * is open stays, and what was agreed, said or disputed about the other side's items holds for it.
 */
final class DoubledItems {

    private final Handle handle;
    private final String firm;
    private final String merge;
    private final LocalDate today;
    private final Map<String, List<String>> insteadOf = new HashMap<>();

    DoubledItems(Handle handle, String firm, String merge, LocalDate today) {
        this.handle = handle;
        this.firm = firm;
        this.merge = merge;
        this.today = today;
    }

    private record Item(
            String id,
            String clientId,
            String document,
            @Nullable LocalDate issued,
            BigDecimal open,
            boolean disputed) {

        static Item of(ResultSet row) throws SQLException {
            String key = row.getString("document_key");
            return new Item(
                    row.getString("id"),
                    row.getString("client_id"),
                    key == null ? row.getString("item_key") : key,
                    row.getObject("issued", LocalDate.class),
                    row.getBigDecimal("open_amount"),
                    row.getBoolean("disputed"));
        }

        boolean sameDocument(Item other) {
            return document.equals(other.document)
                    && (issued == null || other.issued == null || issued.equals(other.issued));
        }
    }

    /** Puts one side's items aside, on the row of the client that is merged, until the merge is undone. */
    void setAside(ClientRow survivor, ClientRow merged, Journal journal) {
        List<Item> ours = items(survivor.id());
        List<Item> others = items(merged.id());
        Set<String> seen = new HashSet<>();
        for (Item item : others) {
            List<Item> same = ours.stream().filter(item::sameDocument).toList();
            if (same.isEmpty() || !seen.add(item.document() + " " + item.issued())) {
                continue;
            }
            List<Item> twins = others.stream()
                    .filter(other -> same.stream().anyMatch(other::sameDocument) && !insteadOf.containsKey(other.id()))
                    .toList();
            boolean oursStay = sum(same).abs().compareTo(sum(twins).abs()) <= 0;
            replace(oursStay ? twins : same, oursStay ? same : twins, merged.id(), journal);
        }
        if (!insteadOf.isEmpty()) {
            retell("agreement", survivor, merged, journal);
            retell("limitation_act", survivor, merged, journal);
            retell("interaction", survivor, merged, journal);
        }
    }

    private void replace(List<Item> aside, List<Item> stay, String to, Journal journal) {
        boolean disputed = aside.stream().anyMatch(Item::disputed);
        for (Item item : stay) {
            if (disputed && !item.disputed()) {
                journal.change("item", item.id(), "disputed", "false", "true");
            }
        }
        List<String> ids = stay.stream().map(Item::id).toList();
        for (Item item : aside) {
            if (insteadOf.putIfAbsent(item.id(), ids) == null) {
                putAside(item, to);
            }
        }
    }

    private void putAside(Item item, String to) {
        handle.createUpdate(
                        "insert into client_merge_item (merge_id, item_id, client_id, item_key, open_amount, settled_on,"
                                + " settled_exactly, listed_in) select cast(:merge as varchar(36)), id, client_id, item_key,"
                                + " open_amount, settled_on, settled_exactly, listed_in from item where firm_id = :firm and id = :id")
                .bind("merge", merge)
                .bind("firm", firm)
                .bind("id", item.id())
                .execute();
        handle.createUpdate("update item set client_id = :to, item_key = :key, open_amount = 0, settled_on = :today,"
                        + " settled_exactly = false, listed_in = null where firm_id = :firm and id = :id")
                .bind("to", to)
                .bind("key", "aside:" + item.id())
                .bind("today", today)
                .bind("firm", firm)
                .bind("id", item.id())
                .execute();
    }

    /** What names an item that was put aside names its twins from now on. */
    private void retell(String table, ClientRow survivor, ClientRow merged, Journal journal) {
        Map<String, String> rows = new HashMap<>();
        handle.createQuery("select id, items from " + table + " where firm_id = :firm and client_id in (:one, :other)"
                        + " and items is not null order by id")
                .bind("firm", firm)
                .bind("one", survivor.id())
                .bind("other", merged.id())
                .map((row, context) -> rows.put(row.getString("id"), row.getString("items")))
                .list();
        rows.forEach((id, before) -> {
            Set<String> after = new LinkedHashSet<>();
            for (String item : before.split(",")) {
                after.addAll(insteadOf.getOrDefault(item, List.of(item)));
            }
            journal.change(table, id, "items", before, String.join(",", after));
        });
    }

    /** Gives the items that were put aside back to their clients, as they were. */
    void takeBack() {
        handle.createUpdate(
                        "update item set (client_id, item_key, open_amount, settled_on, settled_exactly, listed_in) ="
                                + " (select a.client_id, case when exists (select 1 from item x where x.firm_id = :firm"
                                + " and x.client_id = a.client_id and x.item_key = a.item_key) then 'aside:' || a.item_id"
                                + " else a.item_key end, a.open_amount, a.settled_on, a.settled_exactly, a.listed_in"
                                + " from client_merge_item a where a.merge_id = :merge and a.item_id = item.id)"
                                + " where firm_id = :firm and id in (select item_id from client_merge_item where merge_id = :merge)")
                .bind("firm", firm)
                .bind("merge", merge)
                .execute();
    }

    private List<Item> items(String client) {
        return new ArrayList<>(handle.createQuery(
                        "select id, client_id, document_key, item_key, issued, open_amount, disputed"
                                + " from item where firm_id = :firm and client_id = :client and item_key not like 'aside:%' order by id")
                .bind("firm", firm)
                .bind("client", client)
                .map((row, context) -> Item.of(row))
                .list());
    }

    private static BigDecimal sum(List<Item> items) {
        return items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
