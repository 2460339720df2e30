package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.calls.PhoneSystem;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.exports.Part;
import org.riguardo.ledger.FileSection.Booked;

class CallSectionTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String ROWS =
            """
            "","0612345678","103","from-trunk","","SIP/linea-0000000a","SIP/103-0000000b","Queue","x","2026-03-10 10:02:00","2026-03-10 10:02:08","2026-03-10 10:14:08",728,720,"ANSWERED","DOCUMENTATION","1773133320.11",""
            "","103","3471234567","from-internal","","SIP/103-0000000c","SIP/linea-0000000d","Dial","x","2026-03-10 11:00:00",,"2026-03-10 11:00:25",25,0,"NO ANSWER","DOCUMENTATION","1773136800.12",""
            """;

    private final Exchange exchange = new Exchange(TestDatabase.open());

    @AfterEach
    void close() {
        exchange.close();
    }

    private static Part part(String text) throws IOException {
        var content = new InMemoryContent("Master.csv", text.getBytes(StandardCharsets.UTF_8), Exchange.NOW);
        ReadContext context = ReadContext.of(ROME, LocalDate.of(2026, 3, 10), false);
        FileReading reading = new ExportReader(BuiltInFormats::all).read(content, context);
        return ((FileReading.Read) reading).parts().get(0);
    }

    private Booked book(String importId, String text, Instant now) throws IOException {
        return CallSection.book(exchange.handle(), Exchange.FIRM, importId, part(text), now);
    }

    @Test
    void aGrowingFileBringsWhatIsNewAndSaysSo() throws IOException {
        exchange.client("rossi", "+390612345678");
        Booked first = book("i1", ROWS.lines().findFirst().orElseThrow() + "\n", Exchange.NOW);
        assertThat(first.touched()).containsExactly("rossi");
        Booked grown = book("i2", ROWS, Exchange.NOW);
        assertThat(grown.touched()).isEmpty();
        assertThat(grown.notes().get(0).it())
                .isEqualTo(
                        "Registrazioni di chiamate nuove: 1 (già note: 1); chiamate: 1, di cui con un numero da assegnare: 1.");
        assertThat(exchange.contacts("rossi")).containsExactly("IN UNKNOWN spoke -");
        assertThat(exchange.waiting()).extracting(WaitingCall::outcome).containsExactly(Outcome.ATTEMPT);
        assertThat(CallSection.takeBack(exchange.handle(), Exchange.FIRM, "i1", Exchange.NOW))
                .isEmpty();
        assertThat(CallSection.takeBack(exchange.handle(), Exchange.FIRM, "i2", Exchange.NOW))
                .isEqualTo(Set.of("rossi"));
        assertThat(exchange.waiting()).isEmpty();
    }

    @Test
    void whatLiesInTheFutureIsLeftOut() throws IOException {
        exchange.client("rossi", "+390612345678");
        Booked booked = book("i1", ROWS, Instant.parse("2026-03-09T09:00:00Z"));
        assertThat(booked.touched()).isEmpty();
        assertThat(booked.notes()).hasSize(2);
        assertThat(exchange.calls()).isEmpty();
    }

    @Test
    void otherFilesBringNoCalls() throws IOException {
        Part table = part("Denominazione;Partita IVA;Email\nRossi Srl;01234567897;a@rossi.example\n");
        assertThat(CallSection.book(exchange.handle(), Exchange.FIRM, "i1", table, Exchange.NOW)
                        .notes())
                .isEmpty();
    }

    @Test
    void whatTheFirmSetReachesTheFormat() {
        assertThat(PhoneSystem.read(new PhoneSettingRows(exchange.handle(), Exchange.FIRM).mapping(ROME), ROME)
                        .zone())
                .isEqualTo(ROME);
        exchange.settings(new PhoneSettings(
                ZoneId.of("UTC"), "time-start time-end", "0", 20, List.of(), java.util.Map.of("12", "anna")));
        PhoneSystem set = PhoneSystem.read(new PhoneSettingRows(exchange.handle(), Exchange.FIRM).mapping(ROME), ROME);
        assertThat(set.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(set.threeCxFields()).isEqualTo(List.of("time_start", "time_end"));
        assertThat(new PhoneSettingRows(exchange.handle(), Exchange.FIRM).get().leastSeconds())
                .isEqualTo(20);
    }

    /** Two weeks of a small firm in one file. */
    @Test
    void manyCallsOfOneClientAreAllKept() throws IOException {
        exchange.client("rossi", "+390612345678");
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 200; at++) {
            String day = LocalDate.of(2025, 3, 10).plusDays(at / 20).toString();
            String time = day + " " + String.format("%02d:%02d:00", 8 + at % 20 / 2, at % 2 * 30);
            text.append(ROWS.lines()
                            .findFirst()
                            .orElseThrow()
                            .replace("2026-03-10 10:02:00", time)
                            .replace("1773133320.11", "1700000000." + at))
                    .append('\n');
        }
        book("i1", text.toString(), Exchange.NOW);
        assertThat(exchange.contacts("rossi")).hasSize(200);
    }
}
