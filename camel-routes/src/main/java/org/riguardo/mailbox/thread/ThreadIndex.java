package org.riguardo.mailbox.thread;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides to which conversation a message belongs that arrives now, by the ids that it bears and names: whatever the order of arrival, messages are
 * together exactly when ids connect them. Subjects play no part, so that mails of different clients never meet by their titles.
 */
public final class ThreadIndex {

    /** A conversation and when it was first seen. */
    public record Known(String id, Instant born) {}

    /**
     * Where a message goes.
     *
     * @param threadId its conversation
     * @param absorbed conversations that it shows to be the same one: their ids go on leading to {@code threadId}
     * @param ids ids that lead to this conversation from now on, also of messages that have not come yet
     */
    public record Place(String threadId, List<String> absorbed, Set<String> ids) {}

    private static final Comparator<Known> OLDEST_FIRST =
            Comparator.comparing(Known::born).thenComparing(Known::id);

    private ThreadIndex() {}

    /**
     * @param own the ids of the message; empty for one whose id another message already bears
     * @param named the ids that it refers to
     * @param known the conversations that some of these ids already lead to, by id
     * @param fresh gives the id of a new conversation
     */
    public static Place place(
            Collection<String> own, Collection<String> named, Map<String, Known> known, Supplier<String> fresh) {
        Set<String> ids = new LinkedHashSet<>(own);
        ids.addAll(named);
        List<Known> met = ids.stream()
                .filter(known::containsKey)
                .map(known::get)
                .distinct()
                .sorted(OLDEST_FIRST)
                .toList();
        String threadId = met.isEmpty() ? fresh.get() : met.get(0).id();
        List<String> absorbed = met.stream().skip(1).map(Known::id).toList();
        ids.removeIf(known::containsKey);
        return new Place(threadId, absorbed, ids);
    }
}
