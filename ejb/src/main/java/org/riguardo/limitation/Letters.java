package org.riguardo.limitation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.paper.Paper;

/** Writes the letter of one client from the items that it is about. */
final class Letters {

    private Letters() {}

    static PreparedLetter write(
            ClockClient client,
            Addressee addressee,
            List<ClockItem> items,
            LocalDate day,
            String language,
            String firm,
            String partner,
            List<Because> held) {
        boolean english = "en".equals(language);
        LetterText text = LetterText.in(language)
                .filled(Map.of(
                        "client",
                                Stream.concat(Stream.of(client.clientName()), addressee.place().stream())
                                        .collect(Collectors.joining("\n")),
                        "day", WrittenDate.of(day, english ? Locale.ENGLISH : Locale.ITALIAN),
                        "firm", firm,
                        "partner", partner,
                        "items", items.stream().map(item -> line(item, english)).collect(Collectors.joining("\n")),
                        "total", total(items, english)));
        return new PreparedLetter(
                client, addressee, items, day, english ? "en" : "it", text.subject(), text.body(), held);
    }

    private static String line(ClockItem item, boolean english) {
        String number = item.number() == null ? (english ? "document" : "documento") : item.number();
        return "– " + number
                + (english
                        ? " of " + WrittenDate.of(item.issued(), Locale.ENGLISH)
                        : " " + WrittenDate.it("del", item.issued()))
                + (english ? ", due " : ", scadenza ")
                + WrittenDate.of(item.due(), english ? Locale.ENGLISH : Locale.ITALIAN) + ": "
                + WrittenAmount.of(item.open(), item.currency());
    }

    private static String total(List<ClockItem> items, boolean english) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.currency(), item.open(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> WrittenAmount.of(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(english ? " and " : " e "));
    }

    /** The letter on paper, to be signed. */
    static byte[] paper(String firm, ZoneId zone, String language, Instant now, String subject, String text) {
        Paper paper = Paper.blank(subject, firm, language, now, zone).heading(subject);
        for (String paragraph : text.replace("\r\n", "\n").split("\n{2,}")) {
            paper.paragraph(paragraph.strip());
        }
        return paper.pdf();
    }
}
