package org.riguardo.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.match.Candidate;
import org.riguardo.bank.match.Match;
import org.riguardo.bank.match.OpenBook;
import org.riguardo.bank.match.PaymentMatcher;

/**
 * Looks for what the movements pay that nobody has judged yet, and books what is beyond doubt. What a person has undone or
 * put aside is never booked by itself again, but its candidates are kept up to date.
 */
final class Matching {

    private static final int LOOKED_BACK_DAYS = 400;
    private static final int MOST = 5_000;

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final EntryRows entries;
    private final PaymentRows payments;
    private final Set<String> touched = new HashSet<>();
    private int booked;

    /** @param importId in whose booking it looks; null in none */
    Matching(Handle handle, String firm, Instant now, @Nullable String importId) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.entries = new EntryRows(handle, firm);
        this.payments = new PaymentRows(handle, firm, now, importId);
    }

    /** The clients whose items were paid. */
    Set<String> touched() {
        return touched;
    }

    int booked() {
        return booked;
    }

    void run() {
        List<EntryRow> open = open();
        if (open.isEmpty()) {
            return;
        }
        OpenBook book = BookLoader.all(handle, firm);
        PaymentMatcher matcher = new PaymentMatcher(book);
        for (EntryRow entry : open) {
            PaymentMatcher.Found found = matcher.search(entry.incoming());
            if (!found.clients().equals(entry.candidates())) {
                entries.candidates(entry.id(), found.clients());
            }
            if (!entry.byHand()) {
                judge(entry, found.match(), book);
            }
        }
    }

    private void judge(EntryRow entry, Match match, OpenBook book) {
        if (match instanceof Match.Certain certain) {
            book(entry, certain.candidate(), book);
            return;
        }
        EntryState state = match instanceof Match.Doubtful ? EntryState.WAITING : EntryState.NONE;
        if (state != entry.state()) {
            entries.state(entry.id(), state, false);
        }
    }

    private void book(EntryRow entry, Candidate candidate, OpenBook book) {
        payments.book(entry, candidate.clientId(), candidate.allocations(), null);
        book.take(candidate.allocations());
        entries.state(entry.id(), EntryState.BOOKED, false);
        touched.add(candidate.clientId());
        booked++;
    }

    /** The newest ones in the order in which they came. */
    private List<EntryRow> open() {
        LocalDate first = now.atZone(ZoneId.of("UTC")).toLocalDate().minusDays(LOOKED_BACK_DAYS);
        List<EntryRow> open = new ArrayList<>(
                handle.createQuery("select " + EntryRow.COLUMNS + " from bank_entry e where e.firm_id = :firm"
                                + " and e.state in ('WAITING', 'NONE') and e.amount > 0 and e.booked_on >= :first"
                                + " order by e.booked_on desc, e.id desc limit " + MOST)
                        .bind("firm", firm)
                        .bind("first", first)
                        .map((row, context) -> EntryRow.of(row))
                        .list());
        Collections.reverse(open);
        return open;
    }
}
