package org.riguardo.exports.bank.csv;

import java.util.Optional;
import java.util.Set;

/** What a column of a list of movements holds, by the headings that banks give it. */
enum Column {
    BOOKED(
            "data",
            "data contabile",
            "data operazione",
            "data registrazione",
            "data movimento",
            "data cont",
            "data op",
            "date",
            "booking date"),
    VALUE("valuta", "data valuta", "value date", "data val"),
    IN(
            "avere",
            "entrate",
            "importo entrate",
            "accrediti",
            "accredito",
            "importo avere",
            "entrata",
            "importo accreditato"),
    OUT("dare", "uscite", "importo uscite", "addebiti", "addebito", "importo dare", "uscita", "importo addebitato"),
    AMOUNT("importo", "importo operazione", "importo movimento", "amount"),
    SIGN("segno", "d a", "dare avere"),
    CURRENCY("divisa", "currency", "div"),
    CODE("causale abi", "cod causale", "codice causale", "cau abi"),
    /** The code where there is no other, or else words. */
    KIND("causale"),
    TEXT(
            "descrizione",
            "descrizione operazione",
            "descrizione movimento",
            "descrizione estesa",
            "descrizione completa",
            "dettagli",
            "operazione",
            "note",
            "description"),
    REFERENCE("trn", "cro", "trn cro", "cro trn"),
    BALANCE("saldo", "saldo progressivo", "saldo contabile"),
    PARTY("ordinante", "controparte", "nome controparte", "ordinante beneficiario");

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Set.of(headings);
    }

    static Optional<Column> of(String heading) {
        for (Column column : values()) {
            if (column.headings.contains(heading)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
