package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * Finds what a payment pays. Certain is only what names its items and is known to be their client's, or what is from one
 * client beyond doubt and can be nothing else by its amount; everything else that may be a client's waits for a person.
 */
public final class PaymentMatcher {

    private static final int MOST_CANDIDATES = 5;
    private static final int MOST_OF_SAME_AMOUNT = 3;
    private static final int MOST_CONCERNED = 20;
    private static final int SURE = 30;
    private static final int LIKELY = 15;

    private final OpenBook book;

    /** A matcher that looks into that book as it is at each moment. */
    public PaymentMatcher(OpenBook book) {
        this.book = book;
    }

    /**
     * What came of a search.
     *
     * @param clients all that had a part in it, the likeliest first: the same search among these alone finds the same
     */
    public record Found(Match match, List<String> clients) {
        public Found {
            clients = List.copyOf(clients);
        }
    }

    /** What came in may be of any kind; what went out, or is no amount of whole cents, is never a client's. */
    public Match match(Incoming incoming) {
        return search(incoming).match();
    }

    /** The same, with the clients that had a part in it. */
    public Found search(Incoming incoming) {
        if (incoming.amount().signum() <= 0
                || incoming.amount().stripTrailingZeros().scale() > 2) {
            return new Found(new Match.None(), List.of());
        }
        Map<String, Identity> identities = Identity.of(incoming, book);
        Cited cited = Cited.in(incoming, book);
        List<Judged> judged = new ArrayList<>();
        Set<String> clients = new TreeSet<>(identities.keySet());
        clients.addAll(cited.strong().keySet());
        clients.addAll(cited.weak().keySet());
        for (String client : clients) {
            for (Proposal proposal : Proposals.of(incoming, client, cited, book, identities.containsKey(client))) {
                judged.add(judge(proposal, incoming, identities, cited));
            }
        }
        if (judged.isEmpty() && identities.values().stream().noneMatch(Identity::sure)) {
            sameAmount(incoming, judged, identities, cited);
        }
        judged.sort(Comparator.comparingInt((Judged one) -> -one.candidate().score())
                .thenComparing(one -> one.candidate().clientId()));
        return new Found(verdict(judged), concerned(judged, identities, cited));
    }

    private static List<String> concerned(List<Judged> judged, Map<String, Identity> identities, Cited cited) {
        if (judged.isEmpty()) {
            return List.of();
        }
        Set<String> clients = new LinkedHashSet<>();
        judged.forEach(one -> clients.add(one.candidate().clientId()));
        clients.addAll(new TreeSet<>(identities.keySet()));
        clients.addAll(cited.strong().keySet());
        return clients.stream().limit(MOST_CONCERNED).toList();
    }

    private static Match verdict(List<Judged> judged) {
        if (judged.isEmpty()) {
            return new Match.None();
        }
        List<Judged> certain = judged.stream().filter(Judged::certain).toList();
        return certain.size() == 1
                ? new Match.Certain(certain.get(0).candidate())
                : new Match.Doubtful(judged.stream()
                        .limit(MOST_CANDIDATES)
                        .map(Judged::candidate)
                        .toList());
    }

    private record Judged(Candidate candidate, boolean certain) {}

    private Judged judge(Proposal proposal, Incoming incoming, Map<String, Identity> identities, Cited cited) {
        Identity identity = identities.get(proposal.clientId());
        List<Sentence> against = against(proposal, incoming, identities, cited);
        List<Sentence> reasons = new ArrayList<>();
        reasons.add(proposal.reason(incoming.amount()));
        if (identity != null) {
            reasons.add(identity.reason());
        }
        boolean certain = against.isEmpty() && proposal.only() && surely(proposal, incoming, identity, cited);
        int score = proposal.kind().score + (identity == null ? 0 : identity.sure() ? SURE : LIKELY) - against.size();
        Spread spread = Spread.of(proposal.items(), incoming.amount());
        return new Judged(
                new Candidate(proposal.clientId(), spread.allocations(), spread.rest(), score, reasons, against),
                certain);
    }

    /** Whether client and items are beyond doubt, if nothing speaks against it. */
    private static boolean surely(Proposal proposal, Incoming incoming, @Nullable Identity identity, Cited cited) {
        boolean sure = identity != null && identity.sure();
        return switch (proposal.kind()) {
            case NAMED_EXACT -> identity != null || incoming.party() == null;
            case NAMED_PART, NAMED_OVER -> sure;
            case NUMBER_EXACT -> identity != null;
            case AMOUNT, ALL, SUM -> sure && cited.strong(proposal.clientId()).isEmpty();
            default -> false;
        };
    }

    private List<Sentence> against(
            Proposal proposal, Incoming incoming, Map<String, Identity> identities, Cited cited) {
        List<Sentence> against = new ArrayList<>();
        String client = proposal.clientId();
        if (another(proposal, identities, cited)) {
            against.add(new Sentence(
                    "Potrebbe averlo pagato anche un altro cliente.", "Another client may have paid it too."));
        }
        if (identities.get(client) == null && incoming.party() != null) {
            against.add(new Sentence(
                    "L'ordinante ha un altro nome: " + incoming.party() + ".",
                    "Who paid has another name: " + incoming.party() + "."));
        }
        if (!cited.unknown().isEmpty()) {
            String numbers = String.join(", ", cited.unknown());
            against.add(new Sentence(
                    "La causale nomina anche documenti che non risultano aperti: " + numbers + ".",
                    "The text also names documents of which nothing is open: " + numbers + "."));
        }
        if (proposal.items().stream().anyMatch(item -> mayBeKnown(item, incoming))) {
            against.add(new Sentence(
                    "Lo scadenzario potrebbe già tenere conto di questo pagamento.",
                    "The statement of open items may count this payment already."));
        }
        if (proposal.items().stream()
                .anyMatch(item -> item.issued() != null && incoming.bookedOn().isBefore(item.issued()))) {
            against.add(new Sentence(
                    "Il pagamento è precedente alla data della fattura.", "The payment is older than the invoice."));
        }
        return against;
    }

    /** Whether another client is as near as this one. */
    private static boolean another(Proposal proposal, Map<String, Identity> identities, Cited cited) {
        String client = proposal.clientId();
        Identity own = identities.get(client);
        boolean sure = own != null && own.sure();
        Set<String> named = new TreeSet<>(cited.strong().keySet());
        named.remove(client);
        Set<String> others = new TreeSet<>(identities.keySet());
        others.remove(client);
        boolean namedExactly = proposal.kind() == Proposal.Kind.NAMED_EXACT && own != null;
        boolean namesThisAlone = namedExactly && named.isEmpty();
        boolean namesAnother =
                sure || namedExactly ? named.stream().anyMatch(identities::containsKey) : !named.isEmpty();
        boolean isAnother =
                sure ? others.stream().anyMatch(other -> identities.get(other).sure()) : !others.isEmpty();
        return namesAnother || isAnother && !namesThisAlone;
    }

    /** Whether a statement of that day or later shows that something of the item was paid, which may have been this. */
    private static boolean mayBeKnown(OpenItem item, Incoming incoming) {
        return item.statedOn() != null
                && !incoming.bookedOn().isAfter(item.statedOn())
                && item.open().compareTo(item.amount()) != 0;
    }

    private void sameAmount(Incoming incoming, List<Judged> judged, Map<String, Identity> identities, Cited cited) {
        BigDecimal amount = incoming.amount();
        List<OpenItem> same = book.withAmount(amount, incoming.currency());
        if (same.size() <= MOST_OF_SAME_AMOUNT) {
            for (OpenItem item : same) {
                Proposal proposal = new Proposal(Proposal.Kind.AMOUNT, item.clientId(), List.of(item), false);
                judged.add(judge(proposal, incoming, identities, cited));
            }
        }
    }
}
