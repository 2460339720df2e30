package org.riguardo.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.bank.match.SameEntry;
import org.riguardo.bank.match.SameEntry.Stated;
import org.riguardo.db.Database;

/** Keeps the movements of files, each once, and remembers in which files it stands. */
final class EntryRows {

    private static final int LONGEST_TEXT = 4_000;

    private final Handle handle;
    private final String firm;

    EntryRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<EntryRow> find(String id) {
        return handle.createQuery(
                        "select " + EntryRow.COLUMNS + " from bank_entry e where e.firm_id = :firm and e.id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> EntryRow.of(row))
                .findOne();
    }

    List<EntryRow> find(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("select " + EntryRow.COLUMNS
                                + " from bank_entry e where e.firm_id = :firm and e.id in (<ids>)")
                        .bind("firm", firm)
                        .bindList("ids", ids)
                        .map((row, context) -> EntryRow.of(row))
                        .list();
    }

    void state(String id, EntryState state, boolean byHand) {
        handle.createUpdate("update bank_entry set state = :state, by_hand = :hand where firm_id = :firm and id = :id")
                .bind("state", state.name())
                .bind("hand", byHand)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Keeps which clients a movement may be from. */
    void candidates(String id, List<String> clients) {
        handle.createUpdate("update bank_entry set candidates = :clients where firm_id = :firm and id = :id")
                .bind("clients", String.join(",", clients))
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Says which movement this one takes back; null when none. */
    void reverses(String id, @Nullable String original) {
        handle.createUpdate("update bank_entry set reverses = :original where firm_id = :firm and id = :id")
                .bind("original", original)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Keeps the entries of some statements; returns the ids of those that no file brought before. */
    List<String> add(String importId, String format, List<BankStatement> statements) {
        Map<LocalDate, List<EntryRow>> before = before(statements);
        Set<String> taken = new HashSet<>();
        List<String> news = new ArrayList<>();
        PreparedBatch entries = handle.prepareBatch("insert into bank_entry (id, firm_id, account, booked_on, value_on,"
                + " amount, currency, party, iban, reference, remittance, bank_reference, code, reversal, format, state,"
                + " left_out) values (:id, :firm, :account, :booked, :value, :amount, :currency, :party, :iban, :reference,"
                + " :text, :bank, :code, :reversal, :format, :state, :leftOut)");
        PreparedBatch sources =
                handle.prepareBatch("insert into bank_entry_source (import_id, seq, firm_id, entry_id, line,"
                        + " known) values (:import, :seq, :firm, :entry, :line, :known)");
        int seq = lastSeq(importId);
        for (BankStatement statement : statements) {
            for (BankEntry entry : statement.entries()) {
                Stated stated = stated(statement.account(), entry, format);
                EntryRow same = same(before.getOrDefault(entry.bookedOn(), List.of()), stated, taken, entry.counts());
                String id = same == null ? Database.newId() : same.id();
                taken.add(id);
                if (same == null) {
                    news.add(id);
                    bind(entries, id, statement.account(), entry, format);
                }
                sources.bind("import", importId)
                        .bind("seq", ++seq)
                        .bind("firm", firm)
                        .bind("entry", id)
                        .bind("line", entry.line())
                        .bind("known", same != null)
                        .add();
            }
        }
        for (PreparedBatch batch : List.of(entries, sources)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        return news;
    }

    private @Nullable EntryRow same(List<EntryRow> before, Stated stated, Set<String> taken, boolean counts) {
        EntryRow found = null;
        for (EntryRow row : before) {
            boolean may = !taken.contains(row.id()) && counts == (row.state() != EntryState.LEFT_OUT);
            if (may && SameEntry.surely(stated(row), stated)) {
                return row;
            }
            if (may && found == null && SameEntry.same(stated(row), stated)) {
                found = row;
            }
        }
        return found;
    }

    private Map<LocalDate, List<EntryRow>> before(List<BankStatement> statements) {
        List<LocalDate> days = statements.stream()
                .flatMap(statement -> statement.entries().stream())
                .map(BankEntry::bookedOn)
                .sorted()
                .toList();
        Map<LocalDate, List<EntryRow>> rows = new HashMap<>();
        if (!days.isEmpty()) {
            handle.createQuery("select " + EntryRow.COLUMNS + " from bank_entry e where e.firm_id = :firm"
                            + " and e.booked_on between :first and :last order by e.id")
                    .bind("firm", firm)
                    .bind("first", days.get(0))
                    .bind("last", days.get(days.size() - 1))
                    .map((row, context) -> EntryRow.of(row))
                    .forEach(row -> rows.computeIfAbsent(row.bookedOn(), none -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private int lastSeq(String importId) {
        return handle.createQuery("select coalesce(max(seq), 0) from bank_entry_source where import_id = :import")
                .bind("import", importId)
                .mapTo(Integer.class)
                .one();
    }

    private void bind(PreparedBatch batch, String id, @Nullable String account, BankEntry entry, String format) {
        batch.bind("id", id)
                .bind("firm", firm)
                .bind("account", cut(account, 60))
                .bind("booked", entry.bookedOn())
                .bind("value", entry.valueOn())
                .bind("amount", entry.amount())
                .bind("currency", entry.currency())
                .bind("party", cut(entry.party(), 300))
                .bind("iban", cut(entry.iban(), 40))
                .bind("reference", cut(entry.reference(), 300))
                .bind("text", cut(entry.text(), LONGEST_TEXT))
                .bind("bank", cut(entry.bankReference(), 300))
                .bind("code", cut(entry.code(), 100))
                .bind("reversal", entry.reversal())
                .bind("format", format)
                .bind("state", first(entry).name())
                .bind("leftOut", entry.leftOut() == null ? null : LeftOut.write(entry.leftOut()))
                .add();
    }

    private static EntryState first(BankEntry entry) {
        if (!entry.counts()) {
            return EntryState.LEFT_OUT;
        }
        return entry.amount().signum() > 0 ? EntryState.NONE : EntryState.OUT;
    }

    private static Stated stated(@Nullable String account, BankEntry entry, String format) {
        return new Stated(
                cut(account, 60),
                entry.bookedOn(),
                entry.amount(),
                entry.currency(),
                cut(entry.party(), 300),
                cut(entry.reference(), 300),
                cut(entry.bankReference(), 300),
                String.valueOf(cut(entry.text(), LONGEST_TEXT)),
                format);
    }

    private static Stated stated(EntryRow row) {
        return new Stated(
                row.account(),
                row.bookedOn(),
                row.amount(),
                row.currency(),
                row.party(),
                row.reference(),
                row.bankReference(),
                row.remittance(),
                row.format());
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
