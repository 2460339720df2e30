package org.riguardo.exports.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.exports.grid.Squashed;

/** The headings by which accounting systems name their columns, squashed; Italian ones and those of English exports. */
final class Synonyms {

    private static final Pattern CURRENCY_BEHIND = Pattern.compile(" (in )?(euro|eur)$");
    private static final Map<String, Known> NAMES = new HashMap<>();

    /**
     * What a heading names.
     *
     * @param rank higher for the name that says it more exactly, so that it wins over a general one in the same table
     */
    record Known(Field field, int rank, boolean italian) {}

    static {
        italian(
                Field.CLIENT,
                "denominazione|denominazione cliente|ragione sociale|rag soc|ragione sociale cliente|rag soc cliente"
                        + "|intestatario|nome cliente|nominativo|descrizione cliente|cliente denominazione"
                        + "|nome visualizzato partner|nome visualizzato partner fattura");
        general(
                true,
                Field.CLIENT,
                "cliente|debitore|controparte|cliente fornitore|descrizione conto|anagrafica|soggetto");
        italian(
                Field.VAT_ID,
                "p iva|partita iva|piva|cod iva|codice iva|partita iva cliente|p iva cliente|piva cliente"
                        + "|p iva cf|p iva c f|partita iva codice fiscale|piva cf|p iva tax id|part iva");
        italian(Field.TAX_CODE, "cf|c f|codice fiscale|cod fisc|cod fiscale|codice fiscale cliente|cf cliente");
        italian(
                Field.CODE,
                "codice|codice cliente|cod cliente|cod cli|cod|nr cliente|n cliente|codice anagrafica"
                        + "|codice conto|cod conto|conto|sottoconto|codice contabile");
        italian(Field.ISSUER, "denominazione fornitore");
        italian(Field.ISSUER_VAT_ID, "partita iva fornitore");
        italian(Field.ISSUER_TAX_CODE, "codice fiscale fornitore");
        italian(
                Field.NUMBER,
                "num doc|nr doc|n doc|numero doc|nr documento|n documento|numero documento|num documento"
                        + "|numero fattura documento|numero fattura|n fattura|nr fattura|num fattura|fattura|documento numero");
        general(
                true,
                Field.NUMBER,
                "numero|n|nr|num|n docum originale|rif documento|riferimento documento|partita|numero partita");
        italian(Field.SERIES, "serie|sezionale|numerazione");
        italian(Field.TYPE, "tipo documento|tipo doc|tipo|tipologia|causale|documento|doc|tipo fattura");
        italian(Field.DATE, "data doc|data documento|data fattura|data emissione|data docum");
        general(true, Field.DATE, "data|del");
        vague(true, Field.DATE, "data registrazione");
        vague(true, Field.CLIENT, "nome");
        italian(
                Field.DUE,
                "data scad|prox scadenza|prossima scadenza|data scadenza|data di scadenza|scad"
                        + "|scadenza rata|data scadenza rata");
        general(true, Field.DUE, "scadenza");
        italian(
                Field.TOTAL,
                "importo|totale|lordo|totale documento|importo originario|importo originale|importo totale"
                        + "|importo documento|importo fattura|totale fattura|importo lordo|tot documento|totale con segno");
        exact(true, Field.TOTAL, "importo rata|importo scadenza");
        italian(Field.NET, "imponibile|imponibile importo|imponibile importo totale|netto");
        italian(Field.TAX, "iva|imposta|imposta totale|importo iva");
        italian(Field.WITHHELD, "rit acconto|rit prev|ritenuta|ritenuta d acconto|ritenuta acconto|ritenute");
        italian(
                Field.OPEN,
                "residuo|importo residuo|da saldare|importo dovuto|aperto|importo aperto|da incassare"
                        + "|da pagare|scoperto|importo da incassare|importo da saldare|saldo partita|saldo scadenza|residuo aperto"
                        + "|residuo da incassare|dovuto|importo dovuto con segno");
        general(true, Field.OPEN, "saldo");
        italian(Field.DEBIT, "dare|importo dare");
        italian(Field.CREDIT, "avere|importo avere");
        italian(Field.PAID, "saldato|pagato|pagata|saldata|stato|stato pagamento|stato incasso|incassato|incassata");
        italian(Field.PEC, "pec|indirizzo pec|email pec|e mail pec|mail pec");
        italian(Field.EMAIL, "indirizzo e mail|indirizzo email|e mail|posta elettronica");
        italian(Field.PHONE, "telefono|tel|cell|cellulare|recapito telefonico");
        italian(Field.CURRENCY, "valuta|divisa|valuta orig|cod valuta");
        italian(Field.SINCE, "cliente dal|inizio rapporto|data inizio rapporto");
        italian(Field.RECEIVED, "data ricezione");

        english(
                Field.CLIENT,
                "customer full name|customer name|client name|contactname|contact name"
                        + "|invoice partner display name|partner display name");
        general(false, Field.CLIENT, "customer|client|partner");
        vague(false, Field.CLIENT, "party");
        english(Field.VAT_ID, "vat number|vat id|vat no");
        english(Field.TAX_CODE, "tax code|fiscal code");
        english(Field.CODE, "customer code|customer no|customer number|account code");
        english(Field.NUMBER, "invoice number|invoicenumber|invoice no|invoice|voucher no|document number|document no");
        general(false, Field.NUMBER, "number");
        english(Field.TYPE, "transaction type|voucher type|document type|type");
        english(Field.DATE, "invoice date|invoicedate|document date|invoice bill date");
        general(false, Field.DATE, "date");
        vague(false, Field.DATE, "posting date");
        english(Field.DUE, "due date|duedate|due");
        english(Field.TOTAL, "invoiced|invoiced amount|original amount|total amount|total signed|total in currency");
        general(false, Field.TOTAL, "amount|total");
        english(
                Field.OPEN,
                "open balance|outstanding|outstanding amount|amount due|amount due signed|invoiceamountdue|balance due"
                        + "|open amount|remaining amount");
        english(Field.PAID, "paid|status");
        english(Field.EMAIL, "email|mail|emailaddress|email address");
        english(Field.PHONE, "phone|telephone|mobile");
        english(Field.CURRENCY, "currency");
        english(Field.SINCE, "client since|customer since");
    }

    private Synonyms() {}

    static Optional<Known> known(String heading) {
        String squashed = CURRENCY_BEHIND.matcher(Squashed.of(heading)).replaceAll("");
        return Optional.ofNullable(NAMES.get(squashed));
    }

    private static void italian(Field field, String names) {
        put(names, new Known(field, 3, true));
    }

    private static void english(Field field, String names) {
        put(names, new Known(field, 3, false));
    }

    private static void exact(boolean italian, Field field, String names) {
        put(names, new Known(field, 4, italian));
    }

    private static void general(boolean italian, Field field, String names) {
        put(names, new Known(field, 2, italian));
    }

    private static void vague(boolean italian, Field field, String names) {
        put(names, new Known(field, 1, italian));
    }

    /** An Italian name goes before an English one of the same letters. */
    private static void put(String names, Known known) {
        for (String name : names.split("\\|")) {
            NAMES.putIfAbsent(name, known);
        }
    }
}
