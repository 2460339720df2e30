package org.riguardo.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Takes back the payments that the bank itself has taken back; in doubt which one it was, a person has to say. */
final class Reversals {

    private final Handle handle;
    private final String firm;
    private final EntryRows entries;
    private final PaymentRows payments;
    private final Set<String> touched = new HashSet<>();

    Reversals(Handle handle, String firm, EntryRows entries, PaymentRows payments) {
        this.handle = handle;
        this.firm = firm;
        this.entries = entries;
        this.payments = payments;
    }

    Set<String> touched() {
        return touched;
    }

    /** What this movement takes back, if it is one that does; in doubt it waits. */
    void take(String entryId) {
        EntryRow back = entries.find(entryId).orElseThrow();
        if (!back.reversal() || back.amount().signum() >= 0 || back.state() != EntryState.OUT) {
            return;
        }
        List<Reversed.Candidate> may = candidates(back);
        EntryRow one = Reversed.only(may, back);
        if (one != null) {
            reverse(back, one, false);
        } else if (!may.isEmpty()) {
            entries.state(back.id(), EntryState.WAITING, false);
        }
    }

    List<Reversed.Candidate> candidates(EntryRow back) {
        return Reversed.of(handle, firm, List.of(back)).getOrDefault(back.id(), List.of());
    }

    /** Takes the payment back. */
    void reverse(EntryRow back, EntryRow original, boolean byHand) {
        payments.takeBack(original.id()).ifPresent(touched::add);
        entries.state(original.id(), EntryState.REVERSED, original.byHand());
        entries.state(back.id(), EntryState.REVERSED, byHand);
        entries.reverses(back.id(), original.id());
    }

    /** Both wait for a person again; what the original had paid has to be said anew. */
    void undo(EntryRow back) {
        EntryRow original =
                entries.find(Objects.requireNonNull(back.reverses())).orElseThrow();
        entries.reverses(back.id(), null);
        entries.state(back.id(), EntryState.WAITING, true);
        entries.state(original.id(), original.candidates().isEmpty() ? EntryState.NONE : EntryState.WAITING, true);
    }
}
