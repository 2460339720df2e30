package org.riguardo.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Which earlier movements reversals may take back: of the same amount, not older than some months, the likeliest first. */
final class Reversed {

    private static final int LOOKED_BACK_DAYS = 120;
    private static final int MOST = 5;

    private static final List<Trait> TRAITS = List.of(
            new Trait(
                    EntryRow::reference,
                    new Sentence("Ha lo stesso riferimento (TRN o CRO).", "It has the same reference (TRN or CRO).")),
            new Trait(
                    EntryRow::bankReference,
                    new Sentence("La banca gli dà lo stesso riferimento.", "The bank gives it the same reference.")),
            new Trait(EntryRow::iban, new Sentence("Viene dallo stesso conto.", "It came from the same account.")),
            new Trait(EntryRow::party, new Sentence("L'ordinante è lo stesso.", "It is from the same payer.")));
    private static final Sentence AMOUNT = new Sentence("L'importo è lo stesso.", "The amount is the same.");

    private Reversed() {}

    /** Something by which a reversal names what it takes back. */
    private record Trait(Function<EntryRow, @Nullable String> of, Sentence reason) {

        boolean same(EntryRow one, EntryRow other) {
            String value = of.apply(one);
            return value != null && Objects.equals(value, of.apply(other));
        }
    }

    /** A movement with what speaks for it. */
    record Candidate(EntryRow row, List<Sentence> reasons) {}

    /** The candidates of these reversals, by their ids. */
    static Map<String, List<Candidate>> of(Handle handle, String firm, Collection<EntryRow> reversals) {
        Map<String, List<Candidate>> found = new HashMap<>();
        for (EntryRow back : reversals) {
            List<Candidate> candidates = new ArrayList<>();
            for (EntryRow row : earlier(handle, firm, back)) {
                List<Sentence> reasons = new ArrayList<>(TRAITS.stream()
                        .filter(trait -> trait.same(row, back))
                        .map(Trait::reason)
                        .toList());
                reasons.add(AMOUNT);
                candidates.add(new Candidate(row, reasons));
            }
            candidates.sort(Comparator.comparingInt((Candidate candidate) -> rank(candidate.row(), back)));
            found.put(back.id(), candidates.stream().limit(MOST).toList());
        }
        return found;
    }

    /** The one that it takes back beyond doubt; null when there is none, or several. */
    static @Nullable EntryRow only(List<Candidate> candidates, EntryRow back) {
        for (Trait trait : TRAITS) {
            List<Candidate> same = candidates.stream()
                    .filter(candidate -> trait.same(candidate.row(), back))
                    .toList();
            if (same.size() == 1) {
                return same.get(0).row();
            }
        }
        return candidates.size() == 1 ? candidates.get(0).row() : null;
    }

    /** By the first thing that they share; of equals the newest first, as they were read. */
    private static int rank(EntryRow row, EntryRow back) {
        for (int at = 0; at < TRAITS.size(); at++) {
            if (TRAITS.get(at).same(row, back)) {
                return at;
            }
        }
        return TRAITS.size();
    }

    private static List<EntryRow> earlier(Handle handle, String firm, EntryRow back) {
        return handle.createQuery("select " + EntryRow.COLUMNS + " from bank_entry e where e.firm_id = :firm"
                        + " and e.booked_on between :first and :last and e.amount = :amount and e.currency = :currency"
                        + " and e.state in ('BOOKED', 'WAITING', 'NONE') order by e.booked_on desc, e.id")
                .bind("firm", firm)
                .bind("first", back.bookedOn().minusDays(LOOKED_BACK_DAYS))
                .bind("last", back.bookedOn())
                .bind("amount", back.amount().negate())
                .bind("currency", back.currency())
                .map((row, context) -> EntryRow.of(row))
                .list();
    }
}
