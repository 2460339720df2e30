package org.riguardo.bank;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** What the movements may pay or take back, each as things are now. */
    List<DoubtfulEntry> withCandidates(List<EntryView> views) {
        List<EntryRow> rows = entries.find(views.stream().map(EntryView::id).toList());
        Map<String, EntryRow> byId = rows.stream().collect(Collectors.toMap(EntryRow::id, row -> row));
        Set<String> clients =
                rows.stream().flatMap(row -> row.candidates().stream()).collect(Collectors.toSet());
        OpenBook book = BookLoader.of(handle, firm, clients);
        PaymentMatcher matcher = new PaymentMatcher(book);
        Map<String, List<EarlierView>> earlier = earlier(rows);
        return views.stream()
                .map(view -> new DoubtfulEntry(
                        view,
                        candidates(matcher.match(byId.get(view.id()).incoming()), book),
                        earlier.getOrDefault(view.id(), List.of())))
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
        OpenBook book = BookLoader.of(handle, firm, List.of(clientId));
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

    /** Says that the movement takes back that earlier one, which then pays nothing; returns the clients that this touches. */
    Set<String> reverse(String id, String originalId) {
        EntryRow back = lockedEntry(id);
        Reversals reversals = reversals();
        Reversed.Candidate found = reversals.candidates(back).stream()
                .filter(candidate -> candidate.row().id().equals(originalId))
                .findFirst()
                .orElseThrow(PaymentDesk::state);
        boolean open = back.state() == EntryState.WAITING || back.state() == EntryState.DISMISSED;
        if (!back.reversal() || !open) {
            throw state();
        }
        reversals.reverse(back, found.row(), true);
        return reversals.touched();
    }

    /** Takes back what was said or matched: the movement waits again; returns the clients that this touches. */
    Set<String> undo(String id) {
        EntryRow entry = lockedEntry(id);
        if (entry.reverses() != null) {
            reversals().undo(entry);
            return Set.of();
        }
        if (entry.state() != EntryState.BOOKED && entry.state() != EntryState.DISMISSED) {
            throw state();
        }
        Set<String> touched = new TreeSet<>();
        payments.takeBack(id).ifPresent(touched::add);
        if (!entry.candidates().containsAll(touched)) {
            Set<String> clients = new TreeSet<>(touched);
            clients.addAll(entry.candidates());
            entries.candidates(id, List.copyOf(clients));
        }
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

    private Reversals reversals() {
        return new Reversals(handle, firm, entries, payments);
    }

    private Map<String, List<EarlierView>> earlier(List<EntryRow> rows) {
        List<EntryRow> reversals = rows.stream()
                .filter(row -> row.reversal() && row.amount().signum() < 0 && row.reverses() == null)
                .toList();
        Map<String, List<Reversed.Candidate>> found = Reversed.of(handle, firm, reversals);
        List<String> ids = found.values().stream()
                .flatMap(List::stream)
                .map(candidate -> candidate.row().id())
                .distinct()
                .toList();
        Map<String, EntryView> views = new EntryReader(handle, firm)
                .views(ids).stream().collect(Collectors.toMap(EntryView::id, view -> view));
        Map<String, List<EarlierView>> earlier = new HashMap<>();
        found.forEach((id, candidates) -> earlier.put(
                id,
                candidates.stream()
                        .map(candidate ->
                                new EarlierView(views.get(candidate.row().id()), candidate.reasons()))
                        .toList()));
        return earlier;
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
                candidate.reasons(),
                candidate.doubts());
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
