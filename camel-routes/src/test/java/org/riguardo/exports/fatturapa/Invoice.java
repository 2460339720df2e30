package org.riguardo.exports.fatturapa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes electronic invoices for tests. */
public final class Invoice {

    private final List<String> bodies = new ArrayList<>();
    private String client = "<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01180680397</IdCodice></IdFiscaleIVA>"
            + "<Anagrafica><Denominazione>Rossi Impianti &amp; C.</Denominazione></Anagrafica>";

    public static Invoice invoice() {
        return new Invoice();
    }

    public Invoice client(String anagraphics) {
        client = anagraphics;
        return this;
    }

    /** A body with that number, whose general data end with {@code general} and are followed by {@code rest}. */
    public Invoice body(String type, String number, String general, String rest) {
        bodies.add("<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>" + type
                + "</TipoDocumento><Divisa>EUR</Divisa><Data>2026-02-10</Data><Numero>" + number + "</Numero>" + general
                + "</DatiGeneraliDocumento></DatiGenerali>" + rest + "</FatturaElettronicaBody>");
        return this;
    }

    /** A plain fee note of that total, payable in one instalment. */
    public Invoice plain(String number, String total, String due) {
        return body(
                "TD06",
                number,
                "<ImportoTotaleDocumento>" + total + "</ImportoTotaleDocumento>",
                payment("<DataScadenzaPagamento>" + due + "</DataScadenzaPagamento>", total));
    }

    public static String payment(String terms, String amount) {
        return "<DatiPagamento><CondizioniPagamento>TP02</CondizioniPagamento><DettaglioPagamento>"
                + "<ModalitaPagamento>MP05</ModalitaPagamento>" + terms + "<ImportoPagamento>" + amount
                + "</ImportoPagamento></DettaglioPagamento></DatiPagamento>";
    }

    public static String summary(String net, String vat, String chargeable) {
        return "<DatiBeniServizi><DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>" + net
                + "</ImponibileImporto><Imposta>" + vat + "</Imposta><EsigibilitaIVA>" + chargeable
                + "</EsigibilitaIVA></DatiRiepilogo></DatiBeniServizi>";
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:FatturaElettronica versione=\"FPR12\""
                + " xmlns:p=\"http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2\">\n"
                + "<FatturaElettronicaHeader><DatiTrasmissione><PECDestinatario>rossi@pec.example</PECDestinatario>"
                + "</DatiTrasmissione><CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese>"
                + "<IdCodice>02182030391</IdCodice></IdFiscaleIVA><Anagrafica><Nome>Ada</Nome><Cognome>Bianchi</Cognome>"
                + "</Anagrafica></DatiAnagrafici></CedentePrestatore><CessionarioCommittente><DatiAnagrafici>" + client
                + "</DatiAnagrafici></CessionarioCommittente></FatturaElettronicaHeader>\n" + String.join("\n", bodies)
                + "\n</p:FatturaElettronica>";
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
