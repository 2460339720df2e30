package org.riguardo.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.api.facts.Item;

/** The statement of what is open for a client, as PDF. It asks for nothing and adds nothing, no interest either. */
public final class StatementPaper {

    private static final List<String> ITALIAN = List.of(
            "Documento", "Data", "Scadenza", "Importo", "Aperto", "Totale", "Situazione degli importi aperti", "IBAN");
    private static final List<String> ENGLISH =
            List.of("Document", "Date", "Due", "Amount", "Open", "Total", "Statement of open amounts", "IBAN");

    private StatementPaper() {}

    /**
     * The statement.
     *
     * @param items what is open, credit notes with negative amounts
     * @param iban the firm's account; null when it has set none
     * @param language ISO 639-1; whatever is not {@code it} is written in English
     */
    public static byte[] pdf(
            String firm,
            String client,
            List<Item> items,
            @Nullable String iban,
            String language,
            Instant now,
            ZoneId zone) {
        boolean italian = "it".equals(language);
        List<String> words = italian ? ITALIAN : ENGLISH;
        Locale locale = italian ? Locale.ITALIAN : Locale.ENGLISH;
        LocalDate today = LocalDate.ofInstant(now, zone);
        Paper paper = Paper.blank(words.get(6) + " – " + client, firm, italian ? "it" : "en", now, zone)
                .paragraph(firm)
                .heading(words.get(6))
                .paragraph(client + "\n" + WrittenDate.of(today, locale))
                .table(
                        words.subList(0, 5),
                        rows(items, locale, words.get(5)),
                        new float[] {26, 22, 22, 17, 17},
                        List.of(false, false, false, true, true),
                        true);
        if (iban != null) {
            paper.paragraph(words.get(7) + " " + iban.replaceAll("(.{4})(?=.)", "$1 "));
        }
        return paper.pdf();
    }

    private static List<List<String>> rows(List<Item> items, Locale locale, String total) {
        List<List<String>> rows = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : items) {
            rows.add(List.of(
                    item.number() == null ? "–" : item.number(),
                    item.issued() == null ? "" : WrittenDate.of(item.issued(), locale),
                    WrittenDate.of(item.due(), locale),
                    WrittenAmount.of(item.amount(), item.currency()),
                    WrittenAmount.of(item.open(), item.currency())));
            sum = sum.add(item.open());
        }
        String currency = items.isEmpty() ? "EUR" : items.get(0).currency();
        rows.add(List.of(total, "", "", "", WrittenAmount.of(sum, currency)));
        return rows;
    }
}
