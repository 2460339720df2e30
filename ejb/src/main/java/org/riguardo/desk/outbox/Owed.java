package org.riguardo.desk.outbox;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;

/** Whether what a mail asks for is still what is owed: nobody is asked for what was paid while the mail waited. */
final class Owed {

    private Owed() {}

    /** What is open of the items that the mail names; null for a mail that names none. */
    static @Nullable BigDecimal of(OutgoingMail mail, ClientFile file) {
        return mail.items().isEmpty()
                ? null
                : named(mail, file).stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Why a mail that a person sends now would ask for what is not owed any more; null when it does not. */
    static @Nullable Sentence problem(OutgoingMail mail, ClientFile file) {
        return mail.recap() || named(mail, file).size() == mail.items().size()
                ? null
                : new Sentence(
                        "Uno dei documenti nominati non è più da pagare: riguardare la bozza e aggiornare il testo.",
                        "One of the documents that it names is no longer to be paid: look at the draft and bring its text up to date.");
    }

    /** Why a mail that has waited says something else than what is owed now; null when it does not. */
    static @Nullable Sentence changed(Entry entry, ClientFile file) {
        BigDecimal now = of(entry.mail(), file);
        return entry.owed() == null || now == null || entry.owed().compareTo(now) == 0
                ? null
                : new Sentence(
                        "Mentre aspettava è cambiato quanto resta da pagare: riguardare la bozza e aggiornare il testo.",
                        "What is owed changed while it waited: look at the draft and bring its text up to date.");
    }

    private static List<Item> named(OutgoingMail mail, ClientFile file) {
        return file.items().stream()
                .filter(item -> mail.items().contains(item.id()) && item.open().signum() != 0)
                .toList();
    }
}
