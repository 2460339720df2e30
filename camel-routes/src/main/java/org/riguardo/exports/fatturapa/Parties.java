package org.riguardo.exports.fatturapa;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riguardo.api.exports.Party;
import org.riguardo.xml.XmlNode;

/** The issuer and the client of all bodies of a file, from its header. */
record Parties(Party issuer, Party client) {

    static final Parties UNKNOWN = new Parties(Party.of(null, null, null), Party.of(null, null, null));

    private static final String[] SECTIONS = {"DatiAnagrafici", "IdentificativiFiscali", "AltriDatiIdentificativi"};

    static Parties of(XmlNode header) {
        String pec = header.text("DatiTrasmissione", "PECDestinatario").orElse(null);
        return new Parties(
                header.first("CedentePrestatore").map(node -> party(node, null)).orElse(UNKNOWN.issuer),
                header.first("CessionarioCommittente")
                        .map(node -> party(node, pec))
                        .orElse(UNKNOWN.client));
    }

    /** Whether both are the same, as in an invoice that a firm writes to itself. */
    boolean same() {
        return issuer.vatId() != null
                ? issuer.vatId().equals(client.vatId())
                : issuer.taxCode() != null && issuer.taxCode().equals(client.taxCode());
    }

    private static Party party(XmlNode node, String pec) {
        return new Party(
                name(node),
                vatId(node),
                text(node, "CodiceFiscale").orElse(null),
                null,
                node.text("Contatti", "Email").orElse(null),
                pec,
                node.text("Contatti", "Telefono").orElse(null),
                null);
    }

    private static String name(XmlNode node) {
        return text(node, "Anagrafica", "Denominazione")
                .or(() -> text(node, "Denominazione"))
                .or(() -> person(node, "Anagrafica"))
                .or(() -> person(node))
                .orElse(null);
    }

    private static Optional<String> person(XmlNode node, String... under) {
        String name = Stream.of("Nome", "Cognome")
                .flatMap(part ->
                        text(
                                node,
                                Stream.concat(Stream.of(under), Stream.of(part)).toArray(String[]::new))
                                .stream())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static String vatId(XmlNode node) {
        String country = text(node, "IdFiscaleIVA", "IdPaese").orElse("");
        return text(node, "IdFiscaleIVA", "IdCodice")
                .map(code -> country + code)
                .orElse(null);
    }

    private static Optional<String> text(XmlNode node, String... path) {
        return Stream.concat(Stream.of(node), Stream.of(SECTIONS).flatMap(node::all))
                .flatMap(place -> place.text(path).stream())
                .findFirst();
    }
}
