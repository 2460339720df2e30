package org.riguardo.exports.contacts;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.contacts.CardText.Broken;

/** Address books as vCard files (2.1, 3.0, 4.0), one or many cards in each; an entry is no client by itself. */
public final class VCardFormat implements ExportFormat {

    private static final int HEAD = 4_096;
    private static final long LARGEST = 256L << 20;
    private static final long LARGEST_WIDE = 16L << 20;
    private static final int MOST_CARDS = 50_000;
    private static final int MOST_PROBLEMS = 1_000;

    @Override
    public String key() {
        return "vcard";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        String text = new String(head, isWide(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD");
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > (isWide(content.head(2)) ? LARGEST_WIDE : LARGEST)) {
            return tooMany();
        }
        List<Contact> contacts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int leftOut = 0;
        try (InputStream in = open(content)) {
            CardTexts texts = new CardTexts(in);
            for (CardText text = texts.next(); text != null; text = texts.next()) {
                CardReader reader = new CardReader(text);
                Optional<Contact> contact = reader.read();
                contact.ifPresent(contacts::add);
                leftOut += contact.isPresent() ? 0 : 1;
                if (contacts.size() > MOST_CARDS || leftOut > MOST_CARDS) {
                    return tooMany();
                }
                note(problems, text, contact.isPresent(), reader.numbers());
            }
        } catch (Broken broken) {
            return broken(broken, context);
        }
        ReadFacts facts = new ReadFacts(
                "vcard", Extent.ADDITION, null, contacts.size() + leftOut, leftOut, List.of(), problems, List.of());
        return new Reading.Read(facts, Documents.NONE, List.of(), List.of(), contacts);
    }

    private static void note(List<Problem> problems, CardText text, boolean read, NamedNumbers numbers) {
        Sentence doubt = numbers.doubt();
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (!read) {
            problems.add(new Problem(
                    text.line(),
                    null,
                    null,
                    new Sentence(
                            "La scheda non ha nome, email né telefono.", "The card has no name, email or telephone.")));
        } else if (doubt != null) {
            String wrong = String.join(", ", numbers.wrong());
            problems.add(new Problem(text.line(), "P.IVA / CF", wrong.isEmpty() ? null : wrong, doubt));
        }
    }

    private static Reading broken(Broken broken, ReadContext context) {
        if (broken.fault() == CardText.Fault.CUT_OFF && !context.declaredComplete()) {
            return new Reading.Incomplete(new Sentence(
                    "La scheda che inizia alla riga " + broken.line() + " non finisce: il file sembra interrotto.",
                    "The card that begins in line " + broken.line() + " does not end: the file seems to be cut off."));
        }
        Sentence reason =
                switch (broken.fault()) {
                    case CUT_OFF ->
                        new Sentence(
                                "La scheda che inizia qui non finisce (END:VCARD).",
                                "The card that begins here does not end (END:VCARD).");
                    case OUTSIDE ->
                        new Sentence(
                                "Testo fuori da una scheda: ogni scheda comincia con BEGIN:VCARD.",
                                "Text outside of a card: each card begins with BEGIN:VCARD.");
                    case NO_PROPERTY ->
                        new Sentence(
                                "La riga non è una proprietà (NOME:valore).", "The line is no property (NAME:value).");
                    case TOO_DEEP ->
                        new Sentence("Troppe schede una dentro l'altra.", "Too many cards within each other.");
                    case TOO_LONG ->
                        new Sentence("La riga o la scheda è troppo lunga.", "The line or the card is too long.");
                };
        return new Reading.Refused(List.of(new Problem(broken.line(), null, null, reason)));
    }

    private static Reading tooMany() {
        return Reading.refused(new Sentence(
                "La rubrica è troppo grande: al massimo 50.000 schede e 256 MB.",
                "The address book is too large: 50,000 cards and 256 MB at most."));
    }

    private static InputStream open(Content content) throws IOException {
        if (!isWide(content.head(2))) {
            return new BufferedInputStream(content.open());
        }
        String text = new String(content.bytes(), StandardCharsets.UTF_16);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWide(byte[] head) {
        int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return mark == 0xFFFE || mark == 0xFEFF;
    }
}
