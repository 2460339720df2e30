package org.riguardo.exports.sdi;

import java.nio.charset.StandardCharsets;

/** Writes messages of the exchange system for tests. */
public final class Message {

    private Message() {}

    /** A message with that root element about that file, with these further elements, in a namespace of the system's. */
    public static byte[] of(String root, String file, String more) {
        String name = file.isEmpty() ? "" : "<NomeFile>" + file + "</NomeFile>";
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet type=\"text/xsl\" href=\"x.xsl\"?>\n<ns3:"
                        + root
                        + " versione=\"1.0\" xmlns:ns3=\"http://www.fatturapa.gov.it/sdi/messaggi/v1.0\">"
                        + "<IdentificativoSdI>987654321</IdentificativoSdI>" + name + more
                        + "<MessageId>1</MessageId></ns3:" + root
                        + ">";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** A rejection of that file. */
    public static byte[] rejection(String file) {
        return of(
                "RicevutaScarto",
                file,
                "<DataOraRicezione>2026-03-02T09:30:00.000+01:00</DataOraRicezione><ListaErrori><Errore><Codice>00404</Codice>"
                        + "<Descrizione>Fattura duplicata</Descrizione></Errore></ListaErrori>");
    }
}
