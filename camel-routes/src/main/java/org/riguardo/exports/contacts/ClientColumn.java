package org.riguardo.exports.contacts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.riguardo.exports.grid.Squashed;

/** What a column of a table of clients holds, by the headings that accounting systems give it. */
enum ClientColumn {
    NAME(
            "denominazione|ragione sociale|rag soc|cliente|nome cliente|denominazione cliente|ragione sociale cliente|intestatario"
                    + "|anagrafica|descrizione cliente|company|company name|customer|customer name|client|client name|name"),
    FIRST_NAME("nome|first name"),
    LAST_NAME("cognome|last name"),
    VAT_ID(
            "p iva tax id|p iva|partita iva|piva|part iva|cod iva|codice iva|partita iva cliente|p iva cliente|vat number|vat id"
                    + "|vat no|vat"),
    TAX_CODE("codice fiscale|cod fiscale|cod fisc|cf|c f|codice fiscale cliente|tax code|fiscal code"),
    CODE(
            "codice cliente|cod cliente|cod cli|codice|cod|nr cliente|n cliente|codice anagrafica|codice conto|cod conto|conto"
                    + "|sottoconto|customer code|customer no|customer number"),
    STREET("indirizzo|via|indirizzo sede|sede legale|sede|address|street"),
    POSTCODE("cap|postcode|zip|zip code|postal code"),
    TOWN("comune|citta|localita|city|town"),
    PROVINCE("provincia|prov|province"),
    COUNTRY("paese|nazione|stato estero|country"),
    PEC("indirizzo pec|pec|email pec|e mail pec|mail pec|posta certificata"),
    SDI("codice sdi|codice destinatario|codice univoco|sdi"),
    EMAIL("indirizzo e mail|indirizzo email|e mail|email|mail|posta elettronica|email address"),
    PERSON("referente|persona di riferimento|contatto|contact|contact name|contact person"),
    PHONE("telefono|tel|recapito telefonico|telefono fisso|tel fisso|phone|telephone"),
    MOBILE("cellulare|cell|telefono cellulare|mobile"),
    FAX("fax"),
    PAYMENT(
            "metodo di pagamento prefefinito|metodo di pagamento predefinito|metodo pagamento|modalita di pagamento|pagamento"),
    SINCE("cliente dal|inizio rapporto|data inizio rapporto|client since|customer since");

    private static final Map<String, ClientColumn> BY_HEADING = new HashMap<>();

    static {
        for (ClientColumn column : values()) {
            for (String heading : column.headings.split("\\|")) {
                BY_HEADING.put(heading, column);
            }
        }
    }

    private final String headings;

    ClientColumn(String headings) {
        this.headings = headings;
    }

    static Optional<ClientColumn> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(Squashed.of(heading)));
    }

    /** Whether such a column tells something of a client that is not its name. */
    boolean tells() {
        return this != NAME && this != FIRST_NAME && this != LAST_NAME && this != SDI && this != PAYMENT;
    }
}
