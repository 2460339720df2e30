package org.riguardo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes exports of an accounting system into a folder: a statement of open items, ten for each client, and electronic invoices. */
final class AccountingExports {

    static final int ITEMS = 10;

    /** One row in so many differs from the day before. */
    private static final int DIFFERS = 200;

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 1, 5);

    private AccountingExports() {}

    /** The statement of that day: each day half a per cent of the rows differ from those of the day before. */
    static Path statement(Path folder, int rows, int day) throws IOException {
        Path file = folder.resolve("scadenzario-" + LocalDate.of(2026, 3, 1).plusDays(day) + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Codice cliente;Cliente;Partita IVA;Numero;Data;Scadenza;Importo;Residuo;Email\r\n");
            for (int row = 0; row < rows; row++) {
                out.write(row(row, day));
            }
        }
        return file;
    }

    /** What is open of a row on that day, in cents. */
    static long open(int row, int day) {
        int turn = row % DIFFERS;
        return 100_000 + row % 1_000 - (turn < day ? 5_000 : 0);
    }

    static LocalDate due(int row) {
        return FIRST_DUE.plusDays(row % 60);
    }

    /** Small ordinary invoices, each in a file of its own, to a thousand clients. */
    static void invoices(Path folder, int files, int series) throws IOException {
        for (int number = 0; number < files; number++) {
            Files.writeString(
                    folder.resolve("IT01234567890_" + series + "x" + number + ".xml"), invoice(series, number));
        }
    }

    private static String row(int row, int day) {
        int client = row / ITEMS;
        return "C" + client + ";Cliente numero " + client + " S.r.l.;" + vat(client) + ";" + (row + 1) + "/A;"
                + ITALIAN.format(due(row).minusDays(30)) + ";" + ITALIAN.format(due(row)) + ";"
                + euro(100_000 + row % 1_000)
                + ";" + euro(open(row, day)) + ";c" + client + "@cliente.example\r\n";
    }

    private static String vat(int client) {
        return String.format("%011d", 10_000_000_000L + client);
    }

    private static String euro(long cents) {
        return cents / 100 + "," + String.format("%02d", cents % 100);
    }

    private static String invoice(int series, int number) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
                <FatturaElettronicaHeader><DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice>
                </IdTrasmittente><ProgressivoInvio>%2$d</ProgressivoInvio><FormatoTrasmissione>FPR12</FormatoTrasmissione>
                <CodiceDestinatario>0000000</CodiceDestinatario></DatiTrasmissione><CedentePrestatore><DatiAnagrafici>
                <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA><Anagrafica>
                <Denominazione>Studio</Denominazione></Anagrafica><RegimeFiscale>RF01</RegimeFiscale></DatiAnagrafici><Sede>
                <Indirizzo>Via Roma 1</Indirizzo><CAP>16100</CAP><Comune>Genova</Comune><Nazione>IT</Nazione></Sede>
                </CedentePrestatore><CessionarioCommittente><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese>
                <IdCodice>%3$s</IdCodice></IdFiscaleIVA><Anagrafica><Denominazione>Cliente %4$d</Denominazione></Anagrafica>
                </DatiAnagrafici><Sede><Indirizzo>Via Milano 2</Indirizzo><CAP>16100</CAP><Comune>Genova</Comune>
                <Nazione>IT</Nazione></Sede></CessionarioCommittente></FatturaElettronicaHeader><FatturaElettronicaBody>
                <DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD06</TipoDocumento><Divisa>EUR</Divisa><Data>2026-03-01</Data>
                <Numero>%1$d/%2$d</Numero><ImportoTotaleDocumento>1220.00</ImportoTotaleDocumento></DatiGeneraliDocumento>
                </DatiGenerali><DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Consulenza</Descrizione>
                <PrezzoUnitario>1000.00</PrezzoUnitario><PrezzoTotale>1000.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA>
                </DettaglioLinee><DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>1000.00</ImponibileImporto>
                <Imposta>220.00</Imposta><EsigibilitaIVA>I</EsigibilitaIVA></DatiRiepilogo></DatiBeniServizi><DatiPagamento>
                <CondizioniPagamento>TP02</CondizioniPagamento><DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento>
                <DataScadenzaPagamento>2026-03-31</DataScadenzaPagamento><ImportoPagamento>1220.00</ImportoPagamento>
                </DettaglioPagamento></DatiPagamento></FatturaElettronicaBody></p:FatturaElettronica>
                """
                .formatted(series, number, vat(number % 1_000), number % 1_000);
    }
}
