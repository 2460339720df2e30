package org.riguardo.mailbox.kind;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.mailbox.read.ParsedMessage;

/**
 * A receipt of Italian certified mail (PEC, technical rules of the decree of 2 November 2005): by the header X-Ricevuta, else by the certificate
 * {@code daticert.xml}. Acceptance and delivery are receipts; a failure of either is a bounce.
 */
record CertifiedReceipt(Kind kind, @Nullable String refersTo) {

    private static final Set<String> PROOFS = Set.of("accettazione", "avvenuta-consegna", "presa-in-carico");
    private static final Set<String> FAILURES =
            Set.of("non-accettazione", "errore-consegna", "preavviso-errore-consegna", "rilevazione-virus");

    static @Nullable CertifiedReceipt of(ParsedMessage message) {
        String type = message.headers().lower("X-Ricevuta").strip();
        String certificate = message.enclosures().certificate();
        Document xml = certificate == null ? null : Jsoup.parse(certificate, "", Parser.xmlParser());
        if (type.isEmpty() && xml != null && !message.headers().has("X-Trasporto")) {
            Element root = xml.selectFirst("postacert");
            type = root == null ? "" : root.attr("tipo").toLowerCase(Locale.ROOT);
        }
        if (!PROOFS.contains(type) && !FAILURES.contains(type)) {
            return null;
        }
        String named = message.headers().first("X-Riferimento-Message-ID").orElse(null);
        if (named == null && xml != null) {
            Element id = xml.selectFirst("msgid");
            named = id == null ? null : id.text();
        }
        return new CertifiedReceipt(
                PROOFS.contains(type) ? Kind.RECEIPT : Kind.BOUNCE,
                MessageIds.first(named).orElse(null));
    }
}
