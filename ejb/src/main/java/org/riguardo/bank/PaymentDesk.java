package org.riguardo.bank;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.riguardo.bank.EntryView.PaidItem;
import org.riguardo.bank.match.Allocation;
import org.riguardo.bank.match.Candidate;
import org.riguardo.bank.match.Match;
import org.riguardo.bank.match.OpenBook;
import org.riguardo.bank.match.OpenItem;
import org.riguardo.bank.match.PaymentMatcher;
import org.riguardo.bank.match.Spread;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** What a person says about movements, for one firm and within one transaction. */
final class PaymentDesk {

    private final Handle handle;
    private final String firm;
    private final EntryRows entries;
    private final PaymentRows payments;

    PaymentDesk(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.entries = new EntryRows(handle, firm);
        this.payments = new PaymentRows(handle, firm, now);
    }

    /** What the movements may pay, each as things are now. */
    List<DoubtfulEntry> withCandidates(List<EntryView> views) {
        OpenBook book = views.isEmpty() ? new OpenBook(List.of(), List.of()) : BookLoader.load(handle, firm);
        PaymentMatcher matcher = new PaymentMatcher(book);
        return views.stream()
                .map(view -> new DoubtfulEntry(
                        view, candidates(matcher.match(entry(view.id()).incoming()), book)))
                .toList();
    }

    /** Books the movement as a payment of these items of the client, in this order; of none, it is a payment on account. */
    void match(String id, String clientId, List<String> itemIds, String by) {
        EntryRow entry = lockedEntry(id);
        if (!Set.of(EntryState.WAITING, EntryState.NONE, EntryState.DISMISSED).contains(entry.state())
                || entry.amount().signum() <= 0) {
            throw state();
        }
        if (entry.amount().scale() > 2) {
            throw new InputProblem(
                    "amount",
                    "L'importo non è in unità e centesimi: non si può registrare come pagamento.",
                    "The amount is not in units and cents: it cannot be booked as a payment.");
        }
        long clients = handle.createQuery(
                        "select count(*) from client where firm_id = :firm and id = :id and merged_into is null")
                .bind("firm", firm)
                .bind("id", clientId)
                .mapTo(Long.class)
                .one();
        if (clients == 0) {
            throw new NotFoundProblem("client", clientId);
        }
        OpenBook book = BookLoader.load(handle, firm);
        List<OpenItem> items = itemIds.stream()
                .distinct()
                .map(item -> book.item(item))
                .filter(Objects::nonNull)
                .filter(item ->
                        item.clientId().equals(clientId) && item.currency().equals(entry.currency()))
                .toList();
        Spread spread = Spread.of(items, entry.amount());
        if (items.size() != Set.copyOf(itemIds).size() || spread.allocations().isEmpty() != itemIds.isEmpty()) {
            throw new InputProblem(
                    "items",
                    "Le partite devono essere aperte, di questo cliente e nella valuta del movimento: ricaricare la pagina.",
                    "The items must be open, of this client and in the entry's currency: load the page again.");
        }
        payments.book(entry, clientId, spread.allocations(), by);
        entries.state(id, EntryState.BOOKED, true);
    }

    /** Takes back what was said or matched: the movement waits again; returns the clients that this touches. */
    Set<String> undo(String id) {
        EntryRow entry = lockedEntry(id);
        if (entry.state() != EntryState.BOOKED && entry.state() != EntryState.DISMISSED) {
            throw state();
        }
        Set<String> touched = new TreeSet<>();
        payments.takeBack(id).ifPresent(touched::add);
        entries.state(id, EntryState.WAITING, true);
        return touched;
    }

    /** Says that the movement is no client's payment. */
    void dismiss(String id) {
        EntryRow entry = lockedEntry(id);
        if (entry.state() != EntryState.WAITING && entry.state() != EntryState.NONE) {
            throw state();
        }
        entries.state(id, EntryState.DISMISSED, true);
    }

    private List<CandidateView> candidates(Match match, OpenBook book) {
        if (match instanceof Match.Certain certain) {
            return List.of(view(certain.candidate(), book));
        }
        return match instanceof Match.Doubtful doubtful
                ? doubtful.candidates().stream()
                        .map(candidate -> view(candidate, book))
                        .toList()
                : List.of();
    }

    private static CandidateView view(Candidate candidate, OpenBook book) {
        return new CandidateView(
                candidate.clientId(),
                book.payer(candidate.clientId()).name(),
                candidate.allocations().stream()
                        .map(allocation -> paid(allocation, book))
                        .toList(),
                candidate.rest(),
                candidate.reasons());
    }

    private static PaidItem paid(Allocation allocation, OpenBook book) {
        OpenItem item = Objects.requireNonNull(book.item(allocation.itemId()));
        return new PaidItem(item.id(), item.number(), item.due(), allocation.amount());
    }

    private EntryRow lockedEntry(String id) {
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
        return entry(id);
    }

    private EntryRow entry(String id) {
        return entries.find(id).orElseThrow(() -> new NotFoundProblem("bank entry", id));
    }

    private static InputProblem state() {
        return new InputProblem(
                "state",
                "Nel frattempo su questo movimento è già stato deciso altro: ricaricare la pagina.",
                "Something else was decided about this entry in the meantime: load the page again.");
    }
}
