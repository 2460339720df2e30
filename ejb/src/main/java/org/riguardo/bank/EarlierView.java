package org.riguardo.bank;

import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * A movement that a reversal may take back.
 *
 * @param reasons what speaks for it
 */
public record EarlierView(EntryView entry, List<Sentence> reasons) {

    public EarlierView {
        reasons = List.copyOf(reasons);
    }
}
