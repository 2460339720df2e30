package org.riguardo.timeline.mail;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the address book, the ledger, the conversations and the staff know about the clues of some messages; clients by their ids. */
final class Evidence {

    /** A client that got a document, and how sure that is: {@code sameDay} when the text also names the day of the document. */
    record Document(String number, boolean sure, boolean sameDay) {}

    /** What a person said last of a message, and still holds. */
    record Assignment(String id, String client, String by) {}

    final Map<String, Set<String>> byAddress = new HashMap<>();
    final Map<String, Set<String>> byDomain = new HashMap<>();
    final Map<String, String> taught = new HashMap<>();
    final Set<String> listed = new HashSet<>();
    final Map<String, Set<String>> byNumber = new HashMap<>();
    final Map<String, Map<String, Document>> byDocument = new HashMap<>();
    final Map<String, Set<String>> byThread = new HashMap<>();
    final Map<String, Set<String>> refused = new HashMap<>();
    final Map<String, Assignment> assigned = new HashMap<>();
    final Set<String> ignored = new HashSet<>();
    final Set<String> own = new HashSet<>();

    static void add(Map<String, Set<String>> index, String key, String client) {
        index.computeIfAbsent(key, none -> new TreeSet<>()).add(client);
    }

    Set<String> ofAddress(String address) {
        return byAddress.getOrDefault(address, Set.of());
    }

    /** The clients that have an address of that domain, or the one that it was taught to be of; none where a domain tells nothing. */
    Set<String> ofDomain(String domain) {
        if (!OwnSide.tells(domain) || own.contains(domain)) {
            return Set.of();
        }
        return taught.containsKey(domain) ? Set.of(taught.get(domain)) : byDomain.getOrDefault(domain, Set.of());
    }

    /** The one client that the domain is of; an address that was learned of one mail does not make its domain the client's. */
    Set<String> ownerOfDomain(String domain) {
        Set<String> owners = ofDomain(domain);
        boolean sure = taught.containsKey(domain) || listed.contains(domain);
        return owners.size() == 1 && sure ? owners : Set.of();
    }

    Set<String> ofThread(String thread) {
        return byThread.getOrDefault(thread, Set.of());
    }

    /** The clients with these numbers, each with the first of them. */
    Map<String, String> ofNumbers(Clues clues) {
        Map<String, String> found = new LinkedHashMap<>();
        clues.numbers().forEach(number -> byNumber.getOrDefault(number, Set.of())
                .forEach(client -> found.putIfAbsent(client, number)));
        return found;
    }

    /** The clients that got these documents, each with the surest of them. */
    Map<String, Document> ofDocuments(Clues clues) {
        Map<String, Document> found = new LinkedHashMap<>();
        clues.documents().forEach(document -> byDocument
                .getOrDefault(document, Map.of())
                .forEach((client, known) -> found.merge(client, known, Evidence::surer)));
        return found;
    }

    static Document surer(Document one, Document other) {
        int first = (one.sure() ? 1 : 0) + (one.sameDay() ? 1 : 0);
        int second = (other.sure() ? 1 : 0) + (other.sameDay() ? 1 : 0);
        return second > first ? other : one;
    }

    /** Whether nobody is to be asked about mail of that address. */
    boolean ignores(String address) {
        return ignored.contains(address) || ignored.contains("@" + OwnSide.domain(address));
    }

    boolean refuses(String messageId, String client) {
        return refused.getOrDefault(messageId, Set.of()).contains(client);
    }

    /** Puts the client that another one was merged into in its place. */
    void follow(Map<String, String> into) {
        for (Map<String, Set<String>> index : List.of(byDomain, byNumber, byThread)) {
            index.replaceAll((key, clients) ->
                    clients.stream().map(client -> last(into, client)).collect(Collectors.toCollection(TreeSet::new)));
        }
        byDocument.replaceAll((written, clients) -> {
            Map<String, Document> followed = new LinkedHashMap<>();
            clients.forEach((client, document) -> followed.merge(last(into, client), document, Evidence::surer));
            return followed;
        });
    }

    private static String last(Map<String, String> into, String client) {
        String last = client;
        for (int step = 0; step < into.size() && into.containsKey(last); step++) {
            last = into.get(last);
        }
        return last;
    }
}
