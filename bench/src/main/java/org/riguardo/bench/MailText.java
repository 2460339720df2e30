package org.riguardo.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The mails of one conversation, written one after the other. */
final class MailText {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ROME);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ITALIAN).withZone(ROME);
    private static final String[] SENTENCES = {
        "Buongiorno, vi invio in allegato i documenti richiesti per la dichiarazione.",
        "Possiamo sentirci domani mattina per chiarire la questione dell'IVA trimestrale?",
        "Ho verificato con la banca e il bonifico della fattura %d risulta partito ieri.",
        "Ci serve ancora copia del contratto di locazione registrato.",
        "Vi ringrazio per la disponibilità e per la rapidità della risposta.",
        "Paghiamo la fattura %d entro fine mese, appena incassiamo dal nostro cliente.",
        "L'appuntamento di giovedì alle 15 va bene, portiamo noi le buste paga.",
        "Come da accordi allego il prospetto aggiornato con gli importi corretti.",
        "Non abbiamo ricevuto il modello F24 di questo mese: potete rimandarlo?",
        "Vi confermo che la pratica è stata protocollata con il numero %d.",
        "Il nostro nuovo indirizzo sarà operativo dal primo del mese prossimo.",
        "Resto a disposizione per qualsiasi chiarimento e porgo cordiali saluti."
    };
    private static final byte[] PAPER = paper();

    private final Random random;
    private final int conversation;
    private final int kind;
    private final int client;
    private final List<String> references = new ArrayList<>();
    private String quoted = "";
    private String id = "";

    MailText(Random random, int conversation) {
        this.random = random;
        this.conversation = conversation;
        this.kind = random.nextInt(20);
        this.client = random.nextInt(MailFolders.CLIENTS);
    }

    /** Whether the mail at that place of the conversation is the firm's own. */
    boolean isSent(int place) {
        return kind > 3 && (place + conversation) % 2 == 1;
    }

    private String person() {
        return kind == 19
                ? "nessuno%d@altrove%d.example".formatted(conversation, conversation % 50)
                : "c%d@cliente.example".formatted(client);
    }

    String next(int place, Instant at) {
        String alone = kind == 0 ? "-" + place : "";
        id = "<%d%s.%d@%s>".formatted(conversation, alone, place, isSent(place) ? "riguardo.example" : "posta.example");
        String mail =
                switch (kind) {
                    case 0 -> newsletter(place, at);
                    case 1 -> receipt(place, at);
                    case 2 -> place == 0 ? bounce(at) : human(place, at);
                    default -> human(place, at);
                };
        references.add(id);
        return mail;
    }

    private String human(int place, Instant at) {
        String from = isSent(place) ? MailFolders.STUDIO : person();
        String text = words(2 + random.nextInt(6));
        String whole = text + "\nCordiali saluti\n-- \nMario Rossi\nTel. 010 1234567\n" + quoted;
        String head = head(from, isSent(place) ? person() : MailFolders.STUDIO, at)
                + (references.isEmpty()
                        ? ""
                        : "In-Reply-To: " + references.get(references.size() - 1) + "\nReferences: "
                                + String.join("\n ", references) + "\n")
                + "Subject: " + (place == 0 ? "" : "R: ") + "Pratica n. " + conversation + "\n";
        quoted = "\nIl %s, %s ha scritto:\n".formatted(DAY.format(at), from) + whole.replaceAll("(?m)^", "> ");
        int shape = random.nextInt(40);
        if (shape < 5) {
            return head + mixed(whole);
        }
        return shape < 15 ? head + alternative(whole) : head + plain(whole);
    }

    private String head(String from, String to, Instant at) {
        return "Return-Path: <" + from
                + ">\nReceived: from mx.example (mx.example [192.0.2.7])\n\tby posta.riguardo.example with ESMTPS id "
                + Integer.toHexString(random.nextInt()) + ";\n\t" + DATE.format(at) + "\nMessage-ID: " + id
                + "\nDate: " + DATE.format(at) + "\nFrom: \"Mittente\" <" + from + ">\nTo: " + to
                + "\nMIME-Version: 1.0\nX-Mailer: Posta 4.2\n";
    }

    private static String plain(String text) {
        return "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
    }

    private static String html(String text) {
        return "<html><head><style>p{margin:0 0 1em;font-family:Calibri,sans-serif}</style></head><body><div class=\"WordSection1\">"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replaceAll(
                                "(?m)^(.*)$",
                                "<p class=\"MsoNormal\"><span style=\"font-size:11.0pt;color:#1F497D\">$1</span></p>")
                + "</div></body></html>\n";
    }

    private String alternative(String text) {
        String mark = "alt" + conversation;
        return "Content-Type: multipart/alternative; boundary=\"" + mark + "\"\n\n--" + mark + "\n" + plain(text)
                + "\n--" + mark
                + "\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + html(text) + "\n--"
                + mark
                + "--\n";
    }

    private String mixed(String text) {
        String mark = "mix" + conversation;
        int size = 8_000 + random.nextInt(90_000);
        return "Content-Type: multipart/mixed; boundary=\"" + mark + "\"\n\n--" + mark + "\n" + plain(text) + "\n--"
                + mark
                + "\nContent-Type: application/pdf; name=\"documento.pdf\"\nContent-Disposition: attachment; filename=\"documento.pdf\"\nContent-Transfer-Encoding: base64\n\n"
                + base64(size) + "\n--" + mark + "--\n";
    }

    private String newsletter(int place, Instant at) {
        return head("news@lista.example", MailFolders.STUDIO, at)
                + "List-Id: <novita.lista.example>\nList-Unsubscribe: <mailto:via@lista.example>\nPrecedence: bulk\nSubject: Novità "
                + conversation + "." + place
                + "\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
                + html(words(60));
    }

    private String receipt(int place, Instant at) {
        String mark = "pec" + conversation + "x" + place;
        return head("posta-certificata@pec.example", MailFolders.STUDIO, at)
                + "X-Ricevuta: avvenuta-consegna\nX-Riferimento-Message-ID: <" + conversation
                + ".inviata@riguardo.example>\nSubject: CONSEGNA: Pratica n. " + conversation
                + "\nContent-Type: multipart/mixed; boundary=\"" + mark + "\"\n\n--" + mark + "\n"
                + plain("Il giorno 04/01/2026 alle ore 21:34:01 (+0100) il messaggio è stato consegnato.\n") + "\n--"
                + mark
                + "\nContent-Type: application/xml; name=\"daticert.xml\"\nContent-Transfer-Encoding: base64\n\n"
                + base64(1_500) + "\n--" + mark + "--\n";
    }

    private String bounce(Instant at) {
        String mark = "dsn" + conversation;
        return head("mailer-daemon@posta.example", MailFolders.STUDIO, at)
                + "Auto-Submitted: auto-replied\nSubject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=\""
                + mark + "\"\n\n--" + mark + "\n" + plain("The address " + person() + " does not exist.\n") + "\n--"
                + mark
                + "\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; posta.example\n\nFinal-Recipient: rfc822; "
                + person() + "\nAction: failed\nStatus: 5.1.1\n\n--" + mark + "--\n";
    }

    private String words(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(SENTENCES[random.nextInt(SENTENCES.length)].formatted(1_000 + random.nextInt(9_000)))
                    .append(i % 3 == 2 ? "\n\n" : "\n");
        }
        return text.toString();
    }

    private String base64(int size) {
        int from = random.nextInt(PAPER.length - size);
        byte[] some = new byte[size];
        System.arraycopy(PAPER, from, some, 0, size);
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(some);
    }

    private static byte[] paper() {
        byte[] octets = new byte[1 << 20];
        new Random(1).nextBytes(octets);
        return octets;
    }
}
