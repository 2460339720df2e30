package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.InputProblem;

class CsvTest {

    private static final String CONTACTS =
            """
            codice;nome;azienda;codice azienda;partita iva;email;telefoni
            R1;Rossi Impianti;sì;;IT01234567897;info@rossi.example;06 1234567|+39 347 1234567
            R2;Anna Rossi;;R1;;anna@rossi.example;
            ;senza codice;;;;;
            """;
    private static final String CALLS =
            """
            id,kind,contact,when,minutes,direction,done,subject,text
            t1,CALL,R1,2026-03-10 10:00,5,out,yes,Sostegno,"riga una
            riga due"
            t2,telefonata,R1,dopodomani,,,,,
            """;

    @TempDir
    private Path home;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(TestDatabase.open(), home);
        office.client("rossi", "Rossi Impianti S.r.l.", "IT01234567897");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private CsvRead take(String text) {
        CsvRead read = CsvReading.of(text, Office.ROME);
        assertThat(office.run(new CsvSession(read))).isTrue();
        return read;
    }

    @Test
    void contactsAndCallsComeInOnceAndWhatCannotBeReadIsTold() {
        assertThat(take(CONTACTS).leftOut()).containsExactly(4L);
        assertThat(take(CALLS).leftOut()).containsExactly(4L);
        take(CALLS);
        take(CONTACTS);
        assertThat(office.phones("rossi")).containsExactly("+390612345" + "67", "+393471234567");
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno\nriga una\nriga due");
        assertThat(office.texts("select reason from crm_contact order by reason"))
                .containsExactly("number", "parent");
    }

    @Test
    void whatGoesOutReadsBackAsTheSameAndIsNoNews() throws IOException {
        take(CONTACTS);
        Instant at = Instant.parse("2026-03-10T09:00:00Z");
        office.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, note,"
                                + " logged_at, logged_by) values ('hand', ?, 'rossi', ?, 'CALL', 'IN', 'anna', 'SUPPORT',"
                                + " '=somma; \"virgolette\"', ?, 'anna')",
                        TestDatabase.FIRM,
                        at.atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC));
        office.set("takes", "CONTACTS,ACTIVITIES,CONVERSATIONS,NOTES");
        take(CONTACTS);
        List<OutgoingRow> rows = new OutgoingRows(office.handle(), TestDatabase.FIRM, "crm").all();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWords.write(rows, Office.ROME, out);
        String file = out.toString(StandardCharsets.UTF_8);
        assertThat(file).contains("'=somma");
        CrmActivity back = take(file).activities().get(0);
        assertThat(OutgoingRow.print(back)).isEqualTo(rows.get(0).wanted());
        assertThat(back.uid()).isEqualTo("riguardo-i-hand");
        assertThat(back.kind()).isEqualTo(Kind.CALL);
        assertThat(back.outgoing()).isFalse();
        assertThat(back.contactId()).isEqualTo("R1");
        assertThat(office.contacts()).hasSize(1);
        assertThat(office.texts("select id from crm_conflict")).isEmpty();
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> CsvReading.of("a;b\n1;2\n", Office.ROME)).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> CsvReading.of("", Office.ROME)).isInstanceOf(InputProblem.class);
    }
}
