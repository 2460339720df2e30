package org.riguardo.limitation;

import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.decision.Because;

/**
 * A kind letter prepared for a partner to read, sign and send by hand.
 *
 * @param language of the letter, the client's
 * @param held why an email or letter about money would be on hold today by the firm's own policy; empty when nothing speaks against it
 */
public record PreparedLetter(
        ClockClient client,
        Addressee addressee,
        List<ClockItem> items,
        LocalDate day,
        String language,
        String subject,
        String text,
        List<Because> held) {

    public PreparedLetter {
        items = List.copyOf(items);
        held = List.copyOf(held);
    }
}
