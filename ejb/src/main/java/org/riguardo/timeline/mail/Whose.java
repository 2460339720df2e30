package org.riguardo.timeline.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riguardo.api.facts.Direction;

/**
 * Says which clients a message belongs to: by an address that is one client's, by a domain that is one client's, by a VAT number or tax code, by a document
 * that one client got, by a conversation of one client, in this order. Where two of these contradict each other, or one means several clients, it belongs
 * to nobody, and a person chooses. A mail of the firm to somebody else may name a client's number without being a contact with it, so of what the firm
 * writes only its documents tell to whom.
 */
final class Whose {

    private final Clues clues;
    private final Evidence evidence;
    private final Map<String, LinkReason> reached = new LinkedHashMap<>();
    private final Set<String> shared = new TreeSet<>();
    private final Map<String, LinkReason> numbers = new LinkedHashMap<>();
    private final Map<String, LinkReason> documents = new LinkedHashMap<>();
    private final Set<String> sameDay = new TreeSet<>();
    private final Set<String> thread = new TreeSet<>();

    private Whose(Clues clues, Evidence evidence) {
        this.clues = clues;
        this.evidence = evidence;
    }

    /** The clients that it belongs to, each with the reason; none when a person has to choose. */
    static Map<String, LinkReason> is(Clues clues, Evidence evidence) {
        Evidence.Assignment assigned = evidence.assigned.get(clues.messageId());
        if (assigned != null) {
            return Map.of(assigned.client(), new LinkReason(Reason.ASSIGNED, assigned.by()));
        }
        Whose whose = new Whose(clues, evidence);
        whose.look();
        return whose.decide();
    }

    private void look() {
        for (String address : clues.addresses()) {
            Set<String> owners = allowed(evidence.ofAddress(address));
            Set<String> ofDomain = allowed(evidence.ownerOfDomain(OwnSide.domain(address)));
            if (owners.size() == 1) {
                reached.putIfAbsent(owners.iterator().next(), new LinkReason(Reason.ADDRESS, address));
            } else if (owners.size() > 1) {
                shared.addAll(owners);
            } else if (ofDomain.size() == 1) {
                reached.putIfAbsent(ofDomain.iterator().next(), new LinkReason(Reason.DOMAIN, OwnSide.domain(address)));
            }
        }
        thread.addAll(allowed(evidence.ofThread(clues.thread())));
        if (clues.asks()) {
            evidence.ofNumbers(clues).forEach((client, number) -> {
                if (!evidence.refuses(clues.messageId(), client)) {
                    numbers.put(client, new LinkReason(Reason.NUMBER, number));
                }
            });
            evidence.ofDocuments(clues).forEach((client, document) -> {
                if (document.sure() && !evidence.refuses(clues.messageId(), client)) {
                    documents.put(client, new LinkReason(Reason.DOCUMENT, document.number()));
                    if (document.sameDay()) {
                        sameDay.add(client);
                    }
                }
            });
        }
    }

    private Set<String> allowed(Set<String> clients) {
        return clients.stream()
                .filter(client -> !evidence.refuses(clues.messageId(), client))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, LinkReason> decide() {
        if (!reached.isEmpty()) {
            return contradicted() ? Map.of() : reached;
        }
        if (!shared.isEmpty()) {
            return narrowed();
        }
        boolean outgoing = clues.direction() == Direction.OUT;
        Map<String, LinkReason> said = numbers.isEmpty() || outgoing ? documents : numbers;
        return said.isEmpty() ? byThread() : single(said);
    }

    /** An address that contradicts what the text says beyond doubt, or a domain that contradicts the conversation. */
    private boolean contradicted() {
        Collection<String> said = numbers.isEmpty() ? sameDay : numbers.keySet();
        boolean otherwise = !said.isEmpty() && Collections.disjoint(said, reached.keySet());
        boolean byDomainAlone = reached.values().stream().allMatch(because -> because.reason() == Reason.DOMAIN);
        return otherwise || byDomainAlone && !thread.isEmpty() && Collections.disjoint(thread, reached.keySet());
    }

    /** An address of several clients, as an accountant has, and something else that says which of them. */
    private Map<String, LinkReason> narrowed() {
        Map<String, LinkReason> among = new LinkedHashMap<>();
        Map<String, LinkReason> said = numbers.isEmpty() ? documents : numbers;
        if (!said.isEmpty()) {
            said.forEach((client, because) -> {
                if (shared.contains(client)) {
                    among.put(client, because);
                }
            });
            return said.size() == 1 ? among : Map.of();
        }
        thread.stream().filter(shared::contains).forEach(client -> among.put(client, threadReason()));
        return thread.size() == 1 ? among : Map.of();
    }

    private Map<String, LinkReason> single(Map<String, LinkReason> said) {
        String client = said.keySet().iterator().next();
        return said.size() == 1 && nothingSpeaksAgainst(client) ? said : Map.of();
    }

    private Map<String, LinkReason> byThread() {
        String client = thread.stream().findFirst().orElse("");
        return thread.size() == 1 && nothingSpeaksAgainst(client) ? Map.of(client, threadReason()) : Map.of();
    }

    private boolean nothingSpeaksAgainst(String client) {
        return Stream.of(numbers.keySet(), documents.keySet(), thread)
                .allMatch(those -> those.isEmpty() || those.contains(client));
    }

    private LinkReason threadReason() {
        return new LinkReason(Reason.THREAD, clues.subject());
    }

    /** All that speaks for each client, the surest first, for a person to choose from. */
    static Map<String, List<LinkReason>> candidates(Clues clues, Evidence evidence) {
        Map<String, List<LinkReason>> found = new LinkedHashMap<>();
        evidence.ofNumbers(clues).forEach((client, number) -> put(found, client, Reason.NUMBER, number));
        for (String address : clues.addresses()) {
            evidence.ofAddress(address).forEach(client -> put(found, client, Reason.ADDRESS, address));
        }
        Map<String, Evidence.Document> named = evidence.ofDocuments(clues);
        named.forEach((client, document) -> {
            if (document.sure()) {
                put(found, client, Reason.DOCUMENT, document.number());
            }
        });
        for (String address : clues.addresses()) {
            String domain = OwnSide.domain(address);
            evidence.ofDomain(domain).stream()
                    .filter(client -> !evidence.ofAddress(address).contains(client))
                    .forEach(client -> put(found, client, Reason.DOMAIN, domain));
        }
        evidence.ofThread(clues.thread()).forEach(client -> put(found, client, Reason.THREAD, clues.subject()));
        named.forEach((client, document) -> {
            if (!document.sure()) {
                put(found, client, Reason.DOCUMENT, document.number());
            }
        });
        found.keySet().removeIf(client -> evidence.refuses(clues.messageId(), client));
        return found;
    }

    private static void put(Map<String, List<LinkReason>> found, String client, Reason reason, String detail) {
        List<LinkReason> because = found.computeIfAbsent(client, none -> new ArrayList<>());
        if (because.stream().noneMatch(one -> one.reason() == reason)) {
            because.add(new LinkReason(reason, detail));
        }
    }
}
