package org.riguardo.desk.drafts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Item;

/**
 * All that a text may be filled with.
 *
 * @param person whom the letter addresses; null when not known
 * @param items what it is about, credit notes with negative amounts
 * @param agreement what was agreed, as far as it is about that; null for nothing
 * @param broken whether that agreement was not kept
 * @param talk the day of the talk that it goes back to; null for none
 * @param iban the firm's account; null when the firm has set none
 * @param subject of the message that it answers; null for none
 */
record LetterFacts(
        String client,
        @Nullable String person,
        String firm,
        String sender,
        List<Item> items,
        @Nullable Agreement agreement,
        boolean broken,
        @Nullable LocalDate talk,
        @Nullable String iban,
        @Nullable String subject,
        LocalDate today) {

    LetterFacts {
        items = List.copyOf(items);
    }
}
