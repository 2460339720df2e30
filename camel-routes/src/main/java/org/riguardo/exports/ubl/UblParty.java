package org.riguardo.exports.ubl;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.riguardo.api.exports.Party;
import org.riguardo.xml.XmlNode;

/** Supplier and customer of a UBL document: the registered name before the trading name, the VAT number before other taxes'. */
final class UblParty {

    private static final Set<String> TAX_CODES = Set.of("0210", "9907", "IT:CF");
    private static final Set<String> CERTIFIED_MAIL = Set.of("0202", "IT:PEC");

    private UblParty() {}

    static Party of(XmlNode document, String role) {
        return document.first(role, "Party").map(UblParty::party).orElseGet(() -> Party.of(null, null, null));
    }

    private static Party party(XmlNode party) {
        return new Party(
                party.text("PartyLegalEntity", "RegistrationName")
                        .or(() -> party.text("PartyName", "Name"))
                        .or(() -> party.text("Contact", "Name"))
                        .orElse(null),
                vatId(party).orElse(null),
                identified(party, TAX_CODES)
                        .or(() -> party.text("PartyLegalEntity", "CompanyID"))
                        .orElse(null),
                null,
                party.text("Contact", "ElectronicMail").orElse(null),
                identified(party, CERTIFIED_MAIL).orElse(null),
                party.text("Contact", "Telephone").orElse(null),
                null);
    }

    private static Optional<String> vatId(XmlNode party) {
        return party.all("PartyTaxScheme")
                .filter(scheme -> scheme.text("TaxScheme", "ID")
                        .filter("VAT"::equalsIgnoreCase)
                        .isPresent())
                .flatMap(scheme -> scheme.text("CompanyID").stream())
                .findFirst();
    }

    private static Optional<String> identified(XmlNode party, Set<String> schemes) {
        return Stream.concat(party.all("EndpointID"), party.all("PartyIdentification", "ID"))
                .filter(id ->
                        schemes.contains(id.attribute("schemeID")) && !id.text().isEmpty())
                .map(XmlNode::text)
                .findFirst();
    }
}
