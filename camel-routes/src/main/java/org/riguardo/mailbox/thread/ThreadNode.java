package org.riguardo.mailbox.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a tree of messages: a message, or one that others refer to and nobody has. */
public final class ThreadNode {

    /** By date, then by number; a missing message counts as its first child. */
    static final Comparator<ThreadNode> BY_DATE = Comparator.comparing(ThreadNode::date)
            .thenComparing(node -> node.first().number());

    @Nullable
    ThreadMessage message;

    @Nullable
    ThreadNode parent;

    List<ThreadNode> children = new ArrayList<>();

    ThreadNode(@Nullable ThreadMessage message) {
        this.message = message;
    }

    /** The message; null for one that nobody has. */
    public @Nullable ThreadMessage message() {
        return message;
    }

    public List<ThreadNode> children() {
        return List.copyOf(children);
    }

    boolean missing() {
        return message == null;
    }

    void adopt(ThreadNode child) {
        child.leave();
        child.parent = this;
        children.add(child);
    }

    void leave() {
        if (parent != null) {
            parent.children.remove(this);
            parent = null;
        }
    }

    /** Whether this is that node or below it. */
    boolean isBelow(ThreadNode other) {
        for (ThreadNode node = this; node != null; node = node.parent) {
            if (node == other) {
                return true;
            }
        }
        return false;
    }

    ThreadMessage first() {
        ThreadNode node = this;
        while (node.message == null) {
            node = node.children.get(0);
        }
        return node.message;
    }

    private Instant date() {
        return first().date();
    }
}
