package org.riguardo.ledger;

/** Writes small electronic invoices for tests, all to the same client. */
public final class Fattura {

    private Fattura() {}

    public static String xml(String number, String date, String total, String due) {
        String payment = due == null
                ? ""
                : "<DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>" + due
                        + "</DataScadenzaPagamento><ImportoPagamento>" + total
                        + "</ImportoPagamento></DettaglioPagamento></DatiPagamento>";
        return "<FatturaElettronica versione=\"FPR12\"><FatturaElettronicaHeader><CessionarioCommittente><DatiAnagrafici>"
                + "<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01180680397</IdCodice></IdFiscaleIVA><Anagrafica>"
                + "<Denominazione>Rossi Impianti</Denominazione></Anagrafica></DatiAnagrafici></CessionarioCommittente>"
                + "</FatturaElettronicaHeader><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>"
                + "<TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa><Data>" + date + "</Data><Numero>" + number
                + "</Numero><ImportoTotaleDocumento>" + total
                + "</ImportoTotaleDocumento></DatiGeneraliDocumento></DatiGenerali>"
                + payment + "</FatturaElettronicaBody></FatturaElettronica>";
    }
}
