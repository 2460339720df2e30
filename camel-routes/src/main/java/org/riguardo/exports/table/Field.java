package org.riguardo.exports.table;

/** What a column may hold; {@code it} is its name for staff. */
enum Field {
    CLIENT("Cliente"),
    VAT_ID("Partita IVA"),
    TAX_CODE("Codice fiscale"),
    CODE("Codice cliente"),
    ISSUER("Fornitore"),
    ISSUER_VAT_ID("Partita IVA fornitore"),
    ISSUER_TAX_CODE("Codice fiscale fornitore"),
    NUMBER("Numero"),
    SERIES("Serie"),
    TYPE("Tipo"),
    DATE("Data"),
    DUE("Scadenza"),
    TOTAL("Importo"),
    NET("Imponibile"),
    TAX("Imposta"),
    WITHHELD("Ritenuta"),
    OPEN("Residuo"),
    DEBIT("Dare"),
    CREDIT("Avere"),
    PAID("Saldato"),
    PEC("PEC"),
    EMAIL("Email"),
    PHONE("Telefono"),
    CURRENCY("Valuta"),
    SINCE("Cliente dal"),
    RECEIVED("Data ricezione");

    private final String it;

    Field(String it) {
        this.it = it;
    }

    String it() {
        return it;
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
}
