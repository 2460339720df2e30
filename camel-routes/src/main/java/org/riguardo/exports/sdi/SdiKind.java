package org.riguardo.exports.sdi;

import java.util.Map;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/**
 * The messages of the exchange system by their root elements, those of invoices to public offices and to others. Source:
 * Agenzia delle Entrate, specifiche tecniche SdI, messaggi 1.0 and 1.1.
 */
enum SdiKind {
    MT("I metadati dell'invio", "The metadata of the transmission"),
    RC("La ricevuta di consegna", "The receipt of delivery"),
    NS("La notifica di scarto", "The notice of rejection"),
    MC("L'avviso di mancata consegna", "The notice of failed delivery"),
    NE("L'esito del committente", "The client's answer"),
    EC("L'esito mandato dal committente", "The answer that the client sent"),
    SE("Lo scarto dell'esito del committente", "The rejection of the client's answer"),
    DT("La decorrenza dei termini", "The end of the time to answer"),
    AT("L'attestazione di trasmissione", "The attestation of transmission");

    private static final Map<String, SdiKind> ROOTS = Map.ofEntries(
            Map.entry("FileMetadati", MT),
            Map.entry("MetadatiInvioFile", MT),
            Map.entry("RicevutaConsegna", RC),
            Map.entry("NotificaScarto", NS),
            Map.entry("RicevutaScarto", NS),
            Map.entry("NotificaMancataConsegna", MC),
            Map.entry("RicevutaImpossibilitaRecapito", MC),
            Map.entry("NotificaEsito", NE),
            Map.entry("EsitoCommittente", EC),
            Map.entry("NotificaEsitoCommittente", EC),
            Map.entry("ScartoEsitoCommittente", SE),
            Map.entry("NotificaScartoEsitoCommittente", SE),
            Map.entry("NotificaDecorrenzaTermini", DT),
            Map.entry("AttestazioneTrasmissioneFattura", AT));

    private final Sentence words;

    SdiKind(String it, String en) {
        this.words = new Sentence(it, en);
    }

    /** The kind of message with that root element. */
    static Optional<SdiKind> of(String root) {
        return Optional.ofNullable(ROOTS.get(root));
    }

    /** What it is, as the beginning of a sentence. */
    Sentence words() {
        return words;
    }
}
