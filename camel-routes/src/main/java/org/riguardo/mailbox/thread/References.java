package org.riguardo.mailbox.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The THREAD=REFERENCES algorithm of RFC 5256, section 3, over one mailbox at a time. */
public final class References {

    private final Map<String, ThreadNode> byId = new LinkedHashMap<>();
    private final List<ThreadNode> all = new ArrayList<>();

    private References() {}

    /** The threads of those messages, each as its first node, sorted by date. */
    public static List<ThreadNode> thread(List<ThreadMessage> messages) {
        References threads = new References();
        messages.forEach(threads::link);
        List<ThreadNode> roots = threads.prune();
        threads.sortBelow(roots);
        roots.sort(ThreadNode.BY_DATE);
        roots = gather(roots);
        threads.sortBelow(roots);
        roots.sort(ThreadNode.BY_DATE);
        return roots;
    }

    private void link(ThreadMessage message) {
        ThreadNode node = place(message);
        ThreadNode previous = null;
        for (String reference : message.references()) {
            ThreadNode next = byId.computeIfAbsent(reference, id -> empty());
            if (previous != null && next.parent == null && !previous.isBelow(next)) {
                previous.adopt(next);
            }
            previous = next;
        }
        node.leave();
        if (previous != null && !previous.isBelow(node)) {
            previous.adopt(node);
        }
    }

    private ThreadNode place(ThreadMessage message) {
        if (message.id() != null) {
            ThreadNode known = byId.computeIfAbsent(message.id(), id -> empty());
            if (known.missing()) {
                known.message = message;
                return known;
            }
        }
        ThreadNode unique = empty();
        unique.message = message;
        return unique;
    }

    private ThreadNode empty() {
        ThreadNode node = new ThreadNode(null);
        all.add(node);
        return node;
    }

    private List<ThreadNode> prune() {
        Set<ThreadNode> roots = new HashSet<>();
        List<ThreadNode> top = new ArrayList<>();
        for (ThreadNode node : all) {
            if (node.parent == null && roots.add(node)) {
                top.add(node);
            }
        }
        for (ThreadNode node : bottomUp(top)) {
            if (!node.missing() || node.parent == null) {
                continue;
            }
            ThreadNode above = node.parent;
            node.leave();
            List.copyOf(node.children).forEach(above::adopt);
        }
        List<ThreadNode> kept = new ArrayList<>();
        for (ThreadNode node : top) {
            if (!node.missing() || node.children.size() > 1) {
                kept.add(node);
            } else if (node.children.size() == 1) {
                ThreadNode only = node.children.get(0);
                only.leave();
                kept.add(only);
            }
        }
        return kept;
    }

    private static List<ThreadNode> bottomUp(List<ThreadNode> roots) {
        Deque<ThreadNode> order = new ArrayDeque<>();
        Deque<ThreadNode> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            ThreadNode node = open.pop();
            order.push(node);
            node.children.forEach(open::push);
        }
        return new ArrayList<>(order);
    }

    private void sortBelow(List<ThreadNode> roots) {
        bottomUp(roots).forEach(node -> node.children.sort(ThreadNode.BY_DATE));
    }

    private static List<ThreadNode> gather(List<ThreadNode> roots) {
        Map<String, ThreadNode> bySubject = new HashMap<>();
        for (ThreadNode root : roots) {
            BaseSubject subject = subject(root);
            ThreadNode known = bySubject.get(subject.text());
            if (known == null
                    || !known.missing() && (root.missing() || subject(known).reply() && !subject.reply())) {
                bySubject.put(subject.text(), root);
            }
        }
        Set<ThreadNode> gathered = new java.util.LinkedHashSet<>(roots);
        for (ThreadNode root : roots) {
            BaseSubject subject = subject(root);
            ThreadNode known = bySubject.get(subject.text());
            if (!subject.text().isEmpty() && known != null && known != root) {
                merge(root, known, subject, gathered, bySubject);
            }
        }
        return new ArrayList<>(gathered);
    }

    private static void merge(
            ThreadNode root,
            ThreadNode known,
            BaseSubject subject,
            Set<ThreadNode> gathered,
            Map<String, ThreadNode> bySubject) {
        gathered.remove(root);
        if (known.missing() && root.missing()) {
            List.copyOf(root.children).forEach(known::adopt);
        } else if (known.missing() || subject.reply() && !subject(known).reply()) {
            known.adopt(root);
        } else {
            ThreadNode above = new ThreadNode(null);
            gathered.remove(known);
            above.adopt(known);
            above.adopt(root);
            gathered.add(above);
            bySubject.put(subject.text(), above);
        }
    }

    private static BaseSubject subject(ThreadNode root) {
        return BaseSubject.rfc5256(root.first().subject());
    }
}
