package org.riguardo.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.agreements.AgreementMade;
import org.riguardo.desk.outbox.InFlight;

/**
 * A contact that was logged.
 *
 * @param agreement what was agreed in it; null when nothing was
 * @param again whether the same was sent a moment before, so that nothing new was kept
 * @param inFlight the mails to the client that are leaving at this moment, or of which nobody knows whether they left
 */
public record Logged(String id, @Nullable AgreementMade agreement, boolean again, List<InFlight> inFlight) {

    public Logged {
        inFlight = List.copyOf(inFlight);
    }
}
