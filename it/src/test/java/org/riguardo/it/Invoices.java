package org.riguardo.it;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** FatturaPA invoices of an invented firm to invented clients. */
final class Invoices {

    private static final String INVOICE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
              <FatturaElettronicaHeader>
                <DatiTrasmissione>
                  <IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>99900000003</IdCodice></IdTrasmittente>
                  <ProgressivoInvio>1</ProgressivoInvio>
                  <FormatoTrasmissione>FPR12</FormatoTrasmissione>
                  <CodiceDestinatario>0000000</CodiceDestinatario>
                </DatiTrasmissione>
                <CedentePrestatore>
                  <DatiAnagrafici>
                    <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>99900000003</IdCodice></IdFiscaleIVA>
                    <Anagrafica><Denominazione>Studio dimostrativo</Denominazione></Anagrafica>
                    <RegimeFiscale>RF01</RegimeFiscale>
                  </DatiAnagrafici>
                  <Sede><Indirizzo>Via Uno 1</Indirizzo><CAP>20100</CAP><Comune>Milano</Comune><Nazione>IT</Nazione></Sede>
                </CedentePrestatore>
                <CessionarioCommittente>
                  <DatiAnagrafici>
                    <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>%1$s</IdCodice></IdFiscaleIVA>
                    <Anagrafica><Denominazione>%2$s</Denominazione></Anagrafica>
                  </DatiAnagrafici>
                  <Sede><Indirizzo>Via Due 2</Indirizzo><CAP>20100</CAP><Comune>Milano</Comune><Nazione>IT</Nazione></Sede>
                </CessionarioCommittente>
              </FatturaElettronicaHeader>
              <FatturaElettronicaBody>
                <DatiGenerali><DatiGeneraliDocumento>
                  <TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa><Data>%3$s</Data><Numero>%4$s</Numero>
                  <ImportoTotaleDocumento>1220.00</ImportoTotaleDocumento>
                </DatiGeneraliDocumento></DatiGenerali>
                <DatiBeniServizi>
                  <DettaglioLinee>
                    <NumeroLinea>1</NumeroLinea><Descrizione>Consulenza</Descrizione>
                    <PrezzoUnitario>1000.00</PrezzoUnitario><PrezzoTotale>1000.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA>
                  </DettaglioLinee>
                  <DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>1000.00</ImponibileImporto><Imposta>220.00</Imposta></DatiRiepilogo>
                </DatiBeniServizi>
                <DatiPagamento>
                  <CondizioniPagamento>TP02</CondizioniPagamento>
                  <DettaglioPagamento>
                    <ModalitaPagamento>MP05</ModalitaPagamento>
                    <DataScadenzaPagamento>%5$s</DataScadenzaPagamento><ImportoPagamento>1220.00</ImportoPagamento>
                  </DettaglioPagamento>
                </DatiPagamento>
              </FatturaElettronicaBody>
            </p:FatturaElettronica>
            """;

    private Invoices() {}

    /** One invoice over 1,220.00 euro of that day, due on the other. */
    static byte[] invoice(String number, String clientVat, String clientName, LocalDate issued, LocalDate due) {
        return INVOICE.formatted(clientVat, clientName, issued, number, due).getBytes(StandardCharsets.UTF_8);
    }
}
