package org.riguardo.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.ledger.ItemHistory;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.mail.MailLinks;

/**
 * Makes one client of two, and two of them again. The merged one keeps its row, so that files that name its numbers find the
 * remaining client; nothing is deleted but a kept decision.
 */
final class Merging {

    private final Handle handle;
    private final Caller caller;
    private final ZoneId zone;
    private final Instant now;

    Merging(Handle handle, Caller caller, ZoneId zone, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.zone = zone;
        this.now = now;
    }

    /** A merge that stands. */
    record Standing(String id, String survivor, String merged, Instant at) {}

    /** Merges the second client into the first one. */
    Standing merge(String survivorId, String mergedId) {
        holdLedger();
        ClientRow survivor = ClientRow.lock(handle, caller.firm(), survivorId);
        ClientRow merged = ClientRow.lock(handle, caller.firm(), mergedId);
        check(survivor, merged);
        Standing merge = new Standing(Database.newId(), survivorId, mergedId, now);
        handle.createUpdate("insert into client_merge (id, firm_id, survivor_id, merged_id, merged_at, merged_by)"
                        + " values (:id, :firm, :survivor, :merged, :at, :by)")
                .bind("id", merge.id())
                .bind("survivor", survivorId)
                .bind("merged", mergedId)
                .bind("at", now)
                .bind("firm", caller.firm())
                .bind("by", caller.username())
                .execute();
        Journal journal = new Journal(handle, caller.firm(), merge.id());
        new MergedValues(handle, journal, survivor, merged).apply(zone);
        new DoubledItems(handle, caller.firm(), merge.id(), LocalDate.ofInstant(now, zone))
                .setAside(survivor, merged, journal);
        Moves.all().forEach(move -> journal.move(move.table(), move.key(), mergedId, survivorId, move.condition()));
        followItems(merge);
        ItemHistory.rearranged(handle, caller.firm());
        hideTwins(merge);
        handle.createUpdate("delete from decision where firm_id = :firm and client_id = :merged")
                .bind("firm", caller.firm())
                .bind("merged", mergedId)
                .execute();
        return merge;
    }

    /**
     * Takes a merge back. What became known since stays with the remaining client, but for documents that name a tax number of
     * the other one, with their items, and mail from its addresses.
     */
    Standing undo(String mergeId) {
        holdLedger();
        Standing merge = standing(mergeId);
        ClientRow survivor = ClientRow.lock(handle, caller.firm(), merge.survivor());
        ClientRow merged = ClientRow.lock(handle, caller.firm(), merge.merged());
        checkLast(merge, survivor, merged);
        Journal journal = new Journal(handle, caller.firm(), mergeId);
        journal.takeBackValues();
        showTwins(merge);
        Moves.all().forEach(move -> journal.moveBack(move.table(), move.key(), merge.survivor(), merge.merged()));
        new DoubledItems(handle, caller.firm(), mergeId, LocalDate.ofInstant(now, zone)).takeBack();
        new LaterFacts(handle, caller.firm(), merge).goBack();
        followItems(merge);
        ItemHistory.rearranged(handle, caller.firm());
        handle.createUpdate("update client_merge set undone_at = :now, undone_by = :by where id = :id")
                .bind("now", now)
                .bind("by", caller.username())
                .bind("id", mergeId)
                .execute();
        MailLinks.toOwner(handle, caller.firm(), merge.survivor(), merge.at(), now);
        return merge;
    }

    private Standing standing(String mergeId) {
        return handle.createQuery("select id, survivor_id, merged_id, merged_at from client_merge where firm_id = :firm"
                        + " and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", mergeId)
                .map((row, context) -> new Standing(
                        row.getString("id"),
                        row.getString("survivor_id"),
                        row.getString("merged_id"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("merge", mergeId));
    }

    private static void check(ClientRow survivor, ClientRow merged) {
        if (survivor.id().equals(merged.id())) {
            throw new InputProblem(
                    "clientId", "Un cliente non si unisce a sé stesso.", "A client cannot be merged with itself.");
        }
        if (survivor.mergedInto() != null || merged.mergedInto() != null) {
            throw new InputProblem(
                    "clientId",
                    "Uno dei due è già stato unito a un altro cliente: ricaricare la pagina.",
                    "One of the two was merged with another client already: load the page again.");
        }
    }

    private void checkLast(Standing merge, ClientRow survivor, ClientRow merged) {
        long later = handle.createQuery(
                        "select count(*) from client_merge where firm_id = :firm and survivor_id = :survivor"
                                + " and undone_at is null and id <> :id and merged_at >= :at")
                .bind("firm", caller.firm())
                .bind("survivor", merge.survivor())
                .bind("id", merge.id())
                .bind("at", merge.at())
                .mapTo(Long.class)
                .one();
        if (later > 0 || survivor.mergedInto() != null || !merge.survivor().equals(merged.mergedInto())) {
            throw new InputProblem(
                    "id",
                    "Dopo questa c'è stata un'altra unione dello stesso cliente: annullare prima quella.",
                    "The same client was merged once more since: take that merge back first.");
        }
    }

    /** One transaction at a time changes the ledger of a firm, a file's booking among them. */
    private void holdLedger() {
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", caller.firm())
                .mapTo(String.class)
                .one();
    }

    /** An address that both had stays behind, and must not count as one of two clients: mail from it would be nobody's. */
    private void hideTwins(Standing merge) {
        twins(
                "update client_address set address = '>' || address where firm_id = :firm and client_id = :merged",
                merge);
    }

    private void showTwins(Standing merge) {
        twins(
                "update client_address set address = substring(address from 2) where firm_id = :firm"
                        + " and client_id = :merged and address like '>%'",
                merge);
    }

    private void twins(String sql, Standing merge) {
        handle.createUpdate(sql)
                .bind("firm", caller.firm())
                .bind("merged", merge.merged())
                .execute();
    }

    private void followItems(Standing merge) {
        handle.createUpdate(
                        "update item_change set client_id = (select i.client_id from item i where i.id = item_change.item_id)"
                                + " where firm_id = :firm and client_id in (:one, :other)")
                .bind("firm", caller.firm())
                .bind("one", merge.survivor())
                .bind("other", merge.merged())
                .execute();
    }
}
