package org.riguardo.timeline.mail;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.riguardo.bank.match.NamedDocument;

/** Looks up what is known about the clues of many messages, by a number of statements that does not grow with them. */
final class EvidenceRows {

    private static final int MOST_MERGES = 20;

    private record Item(String client, String number, LocalDate issued) {}

    private final MailQuery query;
    private final OwnSide own;

    EvidenceRows(Handle handle, String firm, OwnSide own) {
        this.query = new MailQuery(handle, firm);
        this.own = own;
    }

    /** @param apart messages whose clients are not to speak for their conversations */
    Evidence about(Collection<Clues> clues, Set<String> apart) {
        Evidence evidence = new Evidence();
        evidence.own.addAll(own.domains());
        addresses(clues, evidence);
        numbers(clues, evidence);
        documents(clues, evidence);
        threads(clues, apart, evidence);
        current(evidence);
        return evidence;
    }

    /** The same of messages that are kept already, of which a person may have said something. */
    Evidence aboutKept(Collection<Clues> clues, Set<String> apart) {
        Evidence evidence = about(clues, apart);
        said(clues, evidence);
        return evidence;
    }

    private void addresses(Collection<Clues> clues, Evidence evidence) {
        Set<String> addresses = new HashSet<>();
        Set<String> domains = new HashSet<>();
        for (Clues one : clues) {
            addresses.addAll(one.addresses());
            one.addresses().stream()
                    .map(OwnSide::domain)
                    .filter(domain -> OwnSide.tells(domain) && !own.domains().contains(domain))
                    .forEach(domains::add);
        }
        query.each(
                "select address, client_id from client_address where firm_id = :firm and " + query.among("address"),
                addresses,
                row -> Evidence.add(evidence.byAddress, row.getString(1), row.getString(2)));
        query.each(
                "select domain, client_id, max(case when source = 'assigned' then 0 else 1 end) as listed from client_address"
                        + " where firm_id = :firm and " + query.among("domain") + " group by domain, client_id",
                domains,
                row -> {
                    Evidence.add(evidence.byDomain, row.getString(1), row.getString(2));
                    if (row.getInt("listed") == 1) {
                        evidence.listed.add(row.getString(1));
                    }
                });
        query.each(
                "select domain, min(client_id) from client_domain where firm_id = :firm and " + query.among("domain")
                        + " group by domain having count(distinct client_id) = 1",
                domains,
                row -> evidence.taught.put(row.getString(1), row.getString(2)));
        domains.forEach(domain -> addresses.add("@" + domain));
        query.each(
                "select sender from mail_ignored where firm_id = :firm and undone_at is null and "
                        + query.among("sender"),
                addresses,
                row -> evidence.ignored.add(row.getString(1)));
    }

    private void numbers(Collection<Clues> clues, Evidence evidence) {
        Set<String> numbers = new HashSet<>();
        clues.forEach(one -> numbers.addAll(one.numbers()));
        Set<String> vatIds = new HashSet<>();
        numbers.stream().filter(number -> number.length() == 11).forEach(number -> vatIds.add("IT" + number));
        query.each(
                "select vat_id, id from client where firm_id = :firm and " + query.among("vat_id"),
                vatIds,
                row -> Evidence.add(evidence.byNumber, row.getString(1).substring(2), row.getString(2)));
        query.each(
                "select tax_code, id from client where firm_id = :firm and " + query.among("tax_code"),
                numbers,
                row -> Evidence.add(evidence.byNumber, row.getString(1), row.getString(2)));
    }

    private void documents(Collection<Clues> clues, Evidence evidence) {
        Map<String, NamedDocument> named = new HashMap<>();
        Map<String, Set<String>> digits = new HashMap<>();
        for (Clues one : clues) {
            for (String written : one.documents()) {
                NamedDocument document = NamedDocument.of(written);
                if (document != null) {
                    named.put(written, document);
                    digits.computeIfAbsent(written, none -> new HashSet<>())
                            .addAll(document.digits(
                                    one.at().atOffset(ZoneOffset.UTC).getYear()));
                }
            }
        }
        Set<String> all = new HashSet<>();
        digits.values().forEach(all::addAll);
        Map<String, List<Item>> items = new HashMap<>();
        query.each(
                "select distinct digits, client_id, number, issued from item where firm_id = :firm and not voided and "
                        + query.among("digits"),
                all,
                row -> items.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(new Item(row.getString(2), row.getString(3), row.getObject("issued", LocalDate.class))));
        named.forEach((written, document) -> digits.get(written).stream()
                .flatMap(key -> items.getOrDefault(key, List.of()).stream())
                .filter(item -> document.means(item.number(), item.issued()))
                .forEach(item -> evidence.byDocument
                        .computeIfAbsent(written, none -> new HashMap<>())
                        .merge(
                                item.client(),
                                new Evidence.Document(
                                        item.number(),
                                        document.surelyMeans(item.number(), item.issued()),
                                        document.saysDay(item.issued())),
                                Evidence::surer)));
    }

    private void threads(Collection<Clues> clues, Set<String> apart, Evidence evidence) {
        Set<String> threads = new HashSet<>();
        clues.forEach(one -> threads.add(one.thread()));
        query.each(
                "select m.thread_id, m.id, m.client_id from mail_message m where m.firm_id = :firm and m.client_id is not null"
                        + " and " + query.among("m.thread_id")
                        + " union select m.thread_id, m.id, i.client_id from mail_message m join interaction i"
                        + " on i.message_id = m.id and i.withdrawn_at is null where m.firm_id = :firm and "
                        + query.among("m.thread_id"),
                threads,
                row -> {
                    if (!apart.contains(row.getString(2))) {
                        Evidence.add(evidence.byThread, row.getString(1), row.getString(3));
                    }
                });
    }

    private void said(Collection<Clues> clues, Evidence evidence) {
        query.each(
                "select message_id, client_id, refused, id, assigned_by from mail_assignment where firm_id = :firm"
                        + " and undone_at is null and " + query.among("message_id") + " order by assigned_at, id",
                clues.stream().map(Clues::messageId).toList(),
                row -> {
                    String message = row.getString(1);
                    if (row.getBoolean("refused")) {
                        Evidence.add(evidence.refused, message, row.getString(2));
                        evidence.assigned.remove(message);
                    } else {
                        evidence.assigned.put(
                                message,
                                new Evidence.Assignment(
                                        row.getString("id"), row.getString(2), row.getString("assigned_by")));
                        evidence.refused.getOrDefault(message, new TreeSet<>()).remove(row.getString(2));
                    }
                });
    }

    /** A client that was merged into another one goes on being named by its numbers: they mean the other one now. */
    private void current(Evidence evidence) {
        Set<String> asked = new HashSet<>();
        List.of(evidence.byDomain, evidence.byNumber, evidence.byThread)
                .forEach(index -> index.values().forEach(asked::addAll));
        evidence.byDocument.values().forEach(clients -> asked.addAll(clients.keySet()));
        Map<String, String> into = new HashMap<>();
        for (int round = 0; round < MOST_MERGES && !asked.isEmpty(); round++) {
            Set<String> next = new HashSet<>();
            query.each(
                    "select id, merged_into from client where firm_id = :firm and merged_into is not null and "
                            + query.among("id"),
                    asked,
                    row -> {
                        into.put(row.getString(1), row.getString(2));
                        next.add(row.getString(2));
                    });
            asked.clear();
            asked.addAll(next);
        }
        if (!into.isEmpty()) {
            evidence.follow(into);
        }
    }
}
