package org.riguardo.mailbox;

import java.util.regex.Pattern;
import org.riguardo.api.facts.Purpose;

/** Recognises a message about money owed where its words leave no doubt, Italian or English; everything else stays unknown. */
final class PurposeWords {

    private static final int LOOKED_AT = 20_000;
    private static final Pattern MONEY =
            Pattern.compile("(?iu)\\b(?:sollecit\\p{L}{1,4}(?: di| del| il)? pagament\\p{L}|"
                    + "fattur\\p{L}{1,2}(?: (?:n\\.|[^.!?\\s]{1,20})){0,4} (?:scadut|insolut|non ancora pagat|non pagat|da saldare|rimast\\p{L} aperta)\\p{L}{0,2}|"
                    + "(?:import|pagament|partit)\\p{L}{1,2} (?:scadut|insolut|arretrat|in sospeso)\\p{L}{0,2}|"
                    + "mancato pagamento|(?:saldo|pagamento) (?:della|delle|della vostra|delle nostre|della nostra|delle vostre) (?:fattur|parcell)\\p{L}{1,2}|"
                    + "(?:fattur|parcell)\\p{L}{1,2} (?:ancora |tuttora )?apert\\p{L}|apert\\p{L} (?:le |la )?(?:nostr\\p{L} )?(?:fattur|parcell)\\p{L}{1,2}|"
                    + "parcell\\p{L}{1,2} (?:scadut|insolut|da saldare)\\p{L}{0,2}|"
                    + "overdue (?:invoice|amount|balance|payment)s?|payment reminder|(?:invoice|payment|balance)s? (?:is |are |now )?(?:overdue|past due|outstanding)|"
                    + "outstanding (?:invoice|balance|amount|payment)s?)");

    private PurposeWords() {}

    static Purpose of(String text) {
        String looked = text.substring(0, Math.min(text.length(), LOOKED_AT)).replaceAll("\\s++", " ");
        return MONEY.matcher(looked).find() ? Purpose.MONEY : Purpose.UNKNOWN;
    }
}
