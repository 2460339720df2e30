package org.riguardo.mailbox.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a conversation as an answer names them (RFC 5322, section 3.6.4): the message that is answered comes last. What others wrote and is no id is
 * left out; of a long chain the beginning and the newest stay.
 *
 * @param parent the message that is answered; null when it has no id that can be named
 */
record Chain(@Nullable String parent, List<String> ids) {

    private static final int MOST = 30;

    static Chain of(@Nullable String inReplyTo, List<String> references) throws UnfitMailException {
        Set<String> ids = new LinkedHashSet<>();
        for (int at = 0; at < references.size(); at++) {
            String id = Fit.line("references[" + at + "]", references.get(at), Integer.MAX_VALUE);
            if (Fit.isId(id)) {
                ids.add(id);
            }
        }
        String answered = inReplyTo == null ? "" : Fit.line("inReplyTo", inReplyTo, Integer.MAX_VALUE);
        String parent = Fit.isId(answered) ? answered : null;
        if (parent != null) {
            ids.remove(parent);
            ids.add(parent);
        }
        return new Chain(parent, cut(new ArrayList<>(ids)));
    }

    private static List<String> cut(List<String> ids) {
        if (ids.size() <= MOST) {
            return ids;
        }
        List<String> kept = new ArrayList<>(List.of(ids.get(0)));
        kept.addAll(ids.subList(ids.size() - MOST + 1, ids.size()));
        return kept;
    }
}
