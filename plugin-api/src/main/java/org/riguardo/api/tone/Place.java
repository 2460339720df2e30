package org.riguardo.api.tone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/**
 * A place in a text where a fact about the client stands: {@code {{client}}}. There are no others, and no logic.
 *
 * @since 1.0
 */
public enum Place {
    CLIENT(Scope.LETTER, "il nome del cliente", "the client's name"),
    PERSON(Scope.LETTER, "la persona a cui si scrive, se è nota", "the person who is written to, where known"),
    FIRM(Scope.LETTER, "il nome dello studio", "the firm's name"),
    SENDER(Scope.LETTER, "chi scrive", "who writes"),
    SALUTATION(Scope.LETTER, "l'apertura, secondo tono e forma", "the opening, by tone and form"),
    WHAT(Scope.LETTER, "di che cosa si tratta: una fattura, o quante", "what it is about: one invoice, or how many"),
    COUNT(Scope.LETTER, "quante fatture, se più d'una", "how many invoices, where more than one"),
    ITEMS(Scope.LETTER, "gli importi, uno per riga", "the amounts, one a line"),
    TOTAL(Scope.LETTER, "il totale, se gli importi sono più d'uno", "the total, where there is more than one amount"),
    OLDEST_DUE(Scope.LETTER, "la scadenza più vecchia", "the oldest due date"),
    IBAN(Scope.LETTER, "il conto dello studio, se è impostato", "the firm's account, where it is set"),
    AGREEMENT(Scope.LETTER, "quanto concordato, una rata per riga", "what was agreed, one instalment a line"),
    AGREED_ON(Scope.LETTER, "il giorno dell'accordo", "the day of the agreement"),
    TALK_DAY(Scope.LETTER, "il giorno dell'ultima conversazione", "the day of the last talk"),
    SUBJECT(Scope.LETTER, "l'oggetto del messaggio a cui si risponde", "the subject of the message that is answered"),
    WRITE_HERE(Scope.LETTER, "dove scrive una persona, prima di inviare", "where a person writes before it is sent"),
    NUMBER(Scope.ITEM, "il numero del documento", "the document's number"),
    ISSUED(Scope.ITEM, "la data del documento", "the document's date"),
    DUE(Scope.ITEM, "la scadenza", "the due date"),
    OPEN(Scope.ITEM, "quanto è ancora aperto", "what is still open"),
    AMOUNT(Scope.ITEM, "l'importo intero, se ne è già arrivata una parte", "the whole amount, where a part has come"),
    DAY(Scope.INSTALMENT, "entro quando", "by which day"),
    SUM(Scope.INSTALMENT, "quanto", "how much");

    /** Where a place may stand: in a letter and its subject, in the line of an item, in the line of an instalment. */
    public enum Scope {
        LETTER,
        ITEM,
        INSTALMENT
    }

    private final Scope scope;
    private final Sentence description;

    Place(Scope scope, String it, String en) {
        this.scope = scope;
        this.description = new Sentence(it, en);
    }

    /** Where it may stand. */
    public Scope scope() {
        return scope;
    }

    /** What stands there, for the person who writes texts. */
    public Sentence description() {
        return description;
    }

    /** Whether what stands there may have more than one line. */
    public boolean ofLines() {
        return this == ITEMS || this == AGREEMENT;
    }

    /** Its name between the braces, such as {@code oldest.due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The place with that name; empty when there is none. */
    public static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst();
    }
}
