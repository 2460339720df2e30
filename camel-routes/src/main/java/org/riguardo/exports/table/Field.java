package org.riguardo.exports.table;

import java.util.Arrays;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.LayoutChoice;

/** What a column may hold. */
enum Field {
    CLIENT("Cliente", "Client"),
    VAT_ID("Partita IVA", "VAT number"),
    TAX_CODE("Codice fiscale", "Tax code"),
    CODE("Codice cliente", "Client code"),
    ISSUER("Fornitore", "Issuer"),
    ISSUER_VAT_ID("Partita IVA fornitore", "Issuer's VAT number"),
    ISSUER_TAX_CODE("Codice fiscale fornitore", "Issuer's tax code"),
    NUMBER("Numero", "Number"),
    SERIES("Serie", "Series"),
    TYPE("Tipo", "Kind of document"),
    DATE("Data", "Date"),
    DUE("Scadenza", "Due date"),
    TOTAL("Importo", "Amount"),
    NET("Imponibile", "Net amount"),
    TAX("Imposta", "VAT amount"),
    WITHHELD("Ritenuta", "Tax withheld"),
    OPEN("Residuo", "What is open"),
    DEBIT("Dare", "Debit"),
    CREDIT("Avere", "Credit"),
    PAID("Saldato", "Paid or not"),
    PEC("PEC", "Certified mail"),
    EMAIL("Email", "Email"),
    PHONE("Telefono", "Phone"),
    CURRENCY("Valuta", "Currency"),
    SINCE("Cliente dal", "Client since"),
    RECEIVED("Data ricezione", "Day of receipt");

    private final String it;
    private final String en;

    Field(String it, String en) {
        this.it = it;
        this.en = en;
    }

    String it() {
        return it;
    }

    LayoutChoice choice() {
        return new LayoutChoice(name(), new Sentence(it, en));
    }

    /** The field of that name; empty when there is none. */
    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    boolean isAmount() {
        return switch (this) {
            case TOTAL, NET, TAX, WITHHELD, OPEN, DEBIT, CREDIT -> true;
            default -> false;
        };
    }

    boolean isDay() {
        return this == DATE || this == DUE || this == SINCE;
    }

    /** Whether more than one column may hold it. */
    boolean isRepeatable() {
        return this == WITHHELD || this == TYPE;
    }

    /** Whether taking the wrong one of two columns for it would book something wrong. */
    boolean isDecisive() {
        return switch (this) {
            case CLIENT, VAT_ID, NUMBER, DATE, DUE, TOTAL, OPEN, NET, TAX, DEBIT, CREDIT -> true;
            default -> false;
        };
    }
}
