package org.riguardo.mailbox.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.mailbox.read.ParsedMessage;

/**
 * Receipts of Italian certified mail (PEC, technical rules of the decree of 2 November 2005): known by the header X-Ricevuta, else by the certificate
 * {@code daticert.xml}, else by a provider's address and the subject. Acceptance and delivery are receipts; a failure of either is a bounce.
 */
final class CertifiedReceipt {

    private static final Map<String, Detail> TYPES = Map.of(
            "accettazione", Detail.PEC_ACCEPTED,
            "presa-in-carico", Detail.PEC_TAKEN,
            "avvenuta-consegna", Detail.PEC_DELIVERED,
            "non-accettazione", Detail.PEC_NOT_ACCEPTED,
            "errore-consegna", Detail.PEC_NOT_DELIVERED,
            "preavviso-errore-consegna", Detail.PEC_LATE,
            "rilevazione-virus", Detail.PEC_VIRUS);
    private static final Map<String, Detail> SUBJECTS = Map.of(
            "accettazione:", Detail.PEC_ACCEPTED,
            "consegna:", Detail.PEC_DELIVERED,
            "presa in carico:", Detail.PEC_TAKEN,
            "avviso di mancata consegna:", Detail.PEC_NOT_DELIVERED,
            "avviso di non accettazione:", Detail.PEC_NOT_ACCEPTED);
    private static final Set<Detail> PROOFS = Set.of(Detail.PEC_ACCEPTED, Detail.PEC_TAKEN, Detail.PEC_DELIVERED);

    private CertifiedReceipt() {}

    /** Null for a message that is no such receipt. */
    static @Nullable Classification of(ParsedMessage message) {
        boolean certified = message.headers().has("X-Ricevuta")
                || message.enclosures().certificate() != null
                || message.from() != null && message.from().address().startsWith("posta-certificata@");
        if (!certified || message.headers().has("X-Trasporto")) {
            return null;
        }
        String certificate = message.enclosures().certificate();
        Document xml = certificate == null ? null : Jsoup.parse(certificate, "", Parser.xmlParser());
        Detail detail = detail(message, xml);
        if (detail == null) {
            return null;
        }
        String named = message.headers().first("X-Riferimento-Message-ID").orElse(text(xml, "msgid"));
        String refersTo = MessageIds.first(named).orElse(null);
        String about = address(text(xml, "consegna"));
        about = about == null ? address(text(xml, "destinatari")) : about;
        return PROOFS.contains(detail)
                ? Classification.receipt(detail, refersTo, about)
                : Classification.bounce(detail, refersTo, about == null ? List.of() : List.of(about));
    }

    private static @Nullable Detail detail(ParsedMessage message, @Nullable Document xml) {
        Detail byHeader = TYPES.get(message.headers().lower("X-Ricevuta").strip());
        if (byHeader != null) {
            return byHeader;
        }
        Element root = xml == null ? null : xml.selectFirst("postacert");
        Detail byCertificate =
                root == null ? null : TYPES.get(root.attr("tipo").strip().toLowerCase(Locale.ROOT));
        return byCertificate != null ? byCertificate : bySubject(message);
    }

    private static @Nullable Detail bySubject(ParsedMessage message) {
        if (message.from() == null || !message.from().address().startsWith("posta-certificata@")) {
            return null;
        }
        String subject = message.subject().strip().toLowerCase(Locale.ROOT);
        return SUBJECTS.entrySet().stream()
                .filter(entry -> subject.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Document xml, String name) {
        Element element = xml == null ? null : xml.selectFirst(name);
        return element == null ? null : element.text();
    }

    private static @Nullable String address(@Nullable String text) {
        List<String> found = text == null ? List.of() : Bounce.addresses(text);
        return found.isEmpty() ? null : found.get(0);
    }
}
