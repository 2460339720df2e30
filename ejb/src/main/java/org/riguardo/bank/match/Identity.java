package org.riguardo.bank.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;

/**
 * Who may have paid, told by account, number and name, and what tells it.
 *
 * @param sure whether it is beyond doubt, if nobody else is named as surely
 */
record Identity(boolean sure, Sentence reason) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Z0-9])(?:IT)?(\\d{11}|[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z])(?![A-Z0-9])");
    private static final int COMMONEST_WORD = 200;

    /** The clients that may have paid. */
    static Map<String, Identity> of(Incoming incoming, OpenBook book) {
        Map<String, Identity> found = new HashMap<>();
        String text = Mentions.plain(incoming.text());
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String shown = number.group(1);
            book.withNumber(shown)
                    .forEach(client -> found.putIfAbsent(
                            client,
                            new Identity(
                                    true,
                                    new Sentence(
                                            "Nella causale c'è la sua partita IVA o il suo codice fiscale (" + shown
                                                    + ").",
                                            "Its VAT number or tax code (" + shown + ") stands in the text."))));
        }
        if (incoming.iban() != null) {
            book.withNumber(incoming.iban().toUpperCase(Locale.ROOT))
                    .forEach(client -> found.putIfAbsent(
                            client,
                            new Identity(
                                    true,
                                    new Sentence(
                                            "Ha già pagato da questo conto.", "It paid from this account before."))));
        }
        byName(incoming, text, book, found);
        return found;
    }

    private static void byName(Incoming incoming, String text, OpenBook book, Map<String, Identity> found) {
        if (incoming.party() != null) {
            var party = Names.words(incoming.party());
            Set<String> near = new HashSet<>(book.withWords(party, COMMONEST_WORD));
            for (String client : near) {
                Names.Likeness likeness = Names.likeness(party, book.words(client));
                if (likeness != Names.Likeness.NO) {
                    found.merge(client, named(likeness == Names.Likeness.SAME), Identity::surer);
                }
            }
            return;
        }
        var words = Names.words(text);
        for (String client : book.withWords(new HashSet<>(words), COMMONEST_WORD)) {
            if (Names.standsIn(book.words(client), words)) {
                found.putIfAbsent(
                        client,
                        new Identity(
                                false,
                                new Sentence("Il suo nome è scritto nella causale.", "Its name stands in the text.")));
            }
        }
    }

    private static Identity named(boolean same) {
        return same
                ? new Identity(true, new Sentence("L'ordinante ha lo stesso nome.", "Who paid has the same name."))
                : new Identity(false, new Sentence("L'ordinante ha un nome simile.", "Who paid has a similar name."));
    }

    private Identity surer(Identity other) {
        return sure || !other.sure ? this : other;
    }
}
