package org.riguardo.exports.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The headings by which accounting systems name their columns, squashed; Italian ones and those of English exports. */
final class Synonyms {

    private static final Pattern CURRENCY_BEHIND = Pattern.compile(" (in )?(euro|eur)$");
    private static final Map<String, Field> ITALIAN = new HashMap<>();
    private static final Map<String, Field> ENGLISH = new HashMap<>();

    static {
        italian(
                Field.CLIENT,
                "cliente|denominazione|denominazione cliente|ragione sociale|rag soc|ragione sociale cliente"
                        + "|rag soc cliente|intestatario|debitore|controparte|nome cliente|nominativo|cliente fornitore"
                        + "|descrizione cliente|descrizione conto|anagrafica|soggetto|cliente denominazione");
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
                "numero|n|nr|num|num doc|nr doc|n doc|numero doc|nr documento|n documento|numero documento"
                        + "|num documento|numero fattura documento|numero fattura|n fattura|nr fattura|num fattura|fattura"
                        + "|n docum originale|documento numero|rif documento|riferimento documento|partita|numero partita");
        italian(Field.SERIES, "serie|sezionale|numerazione");
        italian(Field.TYPE, "tipo documento|tipo doc|tipo|tipologia|causale|documento|doc|tipo fattura");
        italian(
                Field.DATE,
                "data|data doc|data documento|data fattura|data emissione|del|data docum|data registrazione");
        italian(
                Field.DUE,
                "scadenza|data scad|prox scadenza|prossima scadenza|data scadenza|data di scadenza|scad"
                        + "|scadenza rata|data scadenza rata");
        italian(
                Field.TOTAL,
                "importo|totale|lordo|totale documento|importo originario|importo originale|importo totale"
                        + "|importo documento|importo fattura|totale fattura|importo lordo|importo rata|importo scadenza|tot documento");
        italian(Field.NET, "imponibile|imponibile importo|imponibile importo totale|netto");
        italian(Field.TAX, "iva|imposta|imposta totale|importo iva");
        italian(Field.WITHHELD, "rit acconto|rit prev|ritenuta|ritenuta d acconto|ritenuta acconto|ritenute");
        italian(
                Field.OPEN,
                "residuo|importo residuo|saldo|da saldare|importo dovuto|aperto|importo aperto|da incassare"
                        + "|da pagare|scoperto|importo da incassare|importo da saldare|saldo partita|saldo scadenza|residuo aperto"
                        + "|residuo da incassare|dovuto");
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
                "customer|customer full name|customer name|client|client name|contactname|contact name|party");
        english(Field.VAT_ID, "vat number|vat id|vat no");
        english(Field.TAX_CODE, "tax code|fiscal code");
        english(Field.CODE, "customer code|customer no|customer number|account code");
        english(Field.NUMBER, "number|invoice number|invoicenumber|invoice no|invoice|voucher no|document number");
        english(Field.TYPE, "transaction type|voucher type|document type|type");
        english(Field.DATE, "date|invoice date|invoicedate|posting date|document date");
        english(Field.DUE, "due date|duedate|due");
        english(Field.TOTAL, "amount|total|invoiced|original amount|total amount");
        english(
                Field.OPEN,
                "open balance|outstanding|amount due|invoiceamountdue|balance due|open amount|remaining amount");
        english(Field.PAID, "paid|status");
        english(Field.EMAIL, "email|mail|emailaddress|email address");
        english(Field.PHONE, "phone|telephone|mobile");
        english(Field.CURRENCY, "currency");
        english(Field.SINCE, "client since|customer since");
    }

    private Synonyms() {}

    static Optional<Field> field(String heading) {
        String squashed = squashed(heading);
        return Optional.ofNullable(ITALIAN.getOrDefault(squashed, ENGLISH.get(squashed)));
    }

    static boolean isItalian(String heading) {
        return ITALIAN.containsKey(squashed(heading));
    }

    private static String squashed(String heading) {
        return CURRENCY_BEHIND.matcher(Squashed.of(heading)).replaceAll("");
    }

    private static void italian(Field field, String names) {
        put(ITALIAN, field, names);
    }

    private static void english(Field field, String names) {
        put(ENGLISH, field, names);
    }

    private static void put(Map<String, Field> map, Field field, String names) {
        for (String name : names.split("\\|")) {
            map.put(name, field);
        }
    }
}
