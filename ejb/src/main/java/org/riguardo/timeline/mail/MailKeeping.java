package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.Dialect;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.thread.ThreadIndex.Ids;
import org.riguardo.meaning.Understanding;
import org.riguardo.timeline.mail.content.ContentRows;
import org.riguardo.timeline.meaning.MeaningKeeping;

/**
 * Keeps messages by batches: recognises what is there already, finds their conversations, and links them where their clients are known. The number of
 * statements does not grow with the batch. It may only be used behind {@link MailGate}.
 */
final class MailKeeping {

    /**
     * What came of a batch.
     *
     * @param clients those whose timeline changed
     * @param fresh the messages that were not known, by the ids that they are kept with
     * @param turned messages that are known now to have been sent, by their ids
     */
    record Taken(Set<String> clients, Map<String, IncomingMail> fresh, Map<String, IncomingMail> turned) {}

    private static final List<String> GROWING = List.of("mail_message", "mail_thread", "mail_thread_id", "interaction");

    private final Handle handle;
    private final String firm;
    private final OwnSide own;
    private final Instant now;
    private final MessageRows messages;
    private final LinkRows links;
    private final LeftMail left;

    MailKeeping(Handle handle, String firm, OwnSide own, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.own = own;
        this.now = now;
        this.messages = new MessageRows(handle, firm);
        this.links = new LinkRows(handle, firm, now);
        this.left = new LeftMail(handle, firm, now);
    }

    Taken keep(String account, List<IncomingMail> mails) {
        Dialect.of(handle).planAnew(handle, GROWING);
        Copies copies = new Copies(messages, own);
        copies.sort(mails);
        Set<String> touched = new LinkedHashSet<>();
        if (!copies.fresh().isEmpty()) {
            touched.addAll(add(account, copies.fresh()));
        }
        if (!copies.turned().isEmpty()) {
            touched.addAll(turn(copies.turned()));
        }
        touched.addAll(left.heard(mails));
        Map<String, IncomingMail> fresh = new LinkedHashMap<>();
        copies.fresh().forEach(one -> fresh.put(one.id, one.mail()));
        return new Taken(touched, fresh, copies.turned());
    }

    private Set<String> add(String account, List<NewMail> mails) {
        List<String> placed = new ThreadRows(handle, firm, now)
                .place(mails.stream().map(NewMail::ids).toList());
        Map<String, String> threads = new HashMap<>();
        List<Clues> clues = new ArrayList<>();
        for (int at = 0; at < mails.size(); at++) {
            threads.put(mails.get(at).id, placed.get(at));
            clues.add(mails.get(at).clues(placed.get(at)));
        }
        Evidence evidence = new EvidenceRows(handle, firm, own).about(clues, Set.of());
        Map<String, Map<String, LinkReason>> decided = Linking.decide(clues, evidence);
        Map<String, LeftMail.Ours> ours = left.copies(mails);
        ours.forEach((id, one) -> decided.put(id, Map.of(one.clientId(), left.because(one))));
        Set<String> clients = new HashSet<>();
        decided.values().forEach(those -> clients.addAll(those.keySet()));
        Set<String> there = links.hold(clients);
        List<Link> all = new ArrayList<>();
        Map<String, Link> first = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> answered = new LinkedHashSet<>();
        for (Clues one : clues) {
            decided.getOrDefault(one.messageId(), Map.of()).forEach((client, because) -> {
                if (there.contains(client)) {
                    Link link = new Link(one.messageId(), client, because);
                    all.add(link);
                    first.putIfAbsent(one.messageId(), link);
                    answered.add(one.thread());
                }
            });
            if (!first.containsKey(one.messageId()) && Linking.asks(one, evidence)) {
                asked.add(one.messageId());
            }
        }
        messages.insert(account, mails, threads, first, asked);
        Map<String, Understanding> understood = new LinkedHashMap<>();
        Map<String, IncomingMail> kept = new LinkedHashMap<>();
        mails.forEach(one -> understood.put(one.id, one.mail().understanding()));
        mails.forEach(one -> kept.put(one.id, one.mail()));
        new ContentRows(handle, firm).keep(kept);
        new MeaningKeeping(handle, firm, now).keep(understood);
        Map<String, MailContact> contacts = new HashMap<>();
        mails.forEach(one -> contacts.put(one.id, one.contact()));
        contacts.keySet().removeAll(ours.keySet());
        new MailContactRows(handle, firm, now).add(contacts, all);
        ours.forEach(left::attach);
        Set<String> touched = new LinkedHashSet<>();
        all.forEach(link -> touched.add(link.clientId()));
        List<String> waiting = new ClueRows(handle, firm).unlinkedIn(answered);
        touched.addAll(new Linking(handle, firm, own, now).anew(waiting, null));
        return touched;
    }

    private Set<String> turn(Map<String, IncomingMail> turned) {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        turned.forEach((id, mail) -> addresses.put(id, Counterparts.of(mail, Direction.OUT, own)));
        Set<String> touched = links.unlink(turned.keySet());
        messages.turnOut(addresses);
        MeaningKeeping meaning = new MeaningKeeping(handle, firm, now);
        turned.forEach((id, mail) -> meaning.again(id, mail.understanding()));
        touched.addAll(new Linking(handle, firm, own, now).anew(turned.keySet(), null));
        return touched;
    }

    void setAside(String account, IncomingMail mail, String reason) {
        if (messages.byPlace(account, mail.at()).isEmpty()) {
            String thread = new ThreadRows(handle, firm, now)
                    .place(List.of(Ids.of(Set.of(), Set.of())))
                    .get(0);
            messages.insertAside(account, thread, mail, reason);
        }
    }
}
