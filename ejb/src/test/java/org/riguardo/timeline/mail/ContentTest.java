package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;

/** What is kept of messages beyond their text, on the tables as they are. */
class ContentTest {

    private static final String MIXED =
            "Subject: Contratto\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                    + "--b\nContent-Type: text/html\n\n<p>In allegato.<img src=\"http://t.example/1.gif\"><script>x()</script></p>\n"
                    + "--b\nContent-Type: application/pdf; name=\"../contratto.pdf\"\nContent-Transfer-Encoding: base64\n\nSlZCRVJJ\n--b--\n";

    final TestDatabase database = open();
    final TestMailbox mailbox = new TestMailbox(database.handle());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.handle().createQuery(sql).mapToMap().list();
    }

    @Test
    void attachmentsAreKnownByNameAndSizeAndTheirContentIsNotKept() {
        mailbox.receive(from("rossi@rossi.example", "c1@x", MIXED));
        assertThat(rows("select name, type, octets, content from mail_attachment"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("name", "../contratto.pdf").containsEntry("type", "application/pdf");
                    assertThat(row).containsEntry("octets", 6L).containsEntry("content", null);
                });
    }

    @Test
    void contentIsKeptWhereTheFirmSaysSoUpToItsSize() {
        database.handle()
                .execute(
                        "insert into mail_setting (firm_id, attachments, most_kilobytes) values ('studio', 'DATABASE', 1)");
        String large = MIXED.replace("SlZCRVJJ", "QUFB".repeat(1_000)).replace("contratto", "grande");
        mailbox.receive(from("rossi@rossi.example", "c2@x", MIXED));
        mailbox.receive(from("rossi@rossi.example", "c3@x", large));
        assertThat(rows("select name from mail_attachment where content is not null"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("name", "../contratto.pdf"));
        assertThat(rows("select name from mail_attachment where content is null"))
                .hasSize(1);
    }

    @Test
    void htmlIsKeptHarmless() {
        mailbox.receive(from("rossi@rossi.example", "c4@x", MIXED));
        assertThat(rows("select html, remote_images from mail_content"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("html").toString())
                            .contains("In allegato.")
                            .doesNotContain("script", "img");
                    assertThat(row).containsEntry("remote_images", 1);
                });
    }

    @Test
    void aPlainMessageNeedsNoRow() {
        mailbox.receive(from("rossi@rossi.example", "c5@x", "Subject: Ciao\n\nCiao\n"));
        assertThat(rows("select * from mail_content")).isEmpty();
    }

    @Test
    void aReceiptIsKeptWithWhatItProves() {
        mailbox.sent(to("rossi@pec.example", "c6@riguardo.example", "Subject: Diffida\n\nTesto\n"));
        mailbox.receive(from(
                "posta-certificata@pec.example",
                "opec1@pec.example",
                "X-Ricevuta: avvenuta-consegna\nX-Riferimento-Message-ID: <c6@riguardo.example>\nSubject: CONSEGNA: Diffida\n\n"
                        + "Il giorno 03/03/2026 alle ore 10:00:00 (+0100) il messaggio e' stato consegnato.\n"));
        assertThat(rows("select detail, proves from mail_content"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("detail", "PEC_DELIVERED")
                        .containsEntry("proves", "<c6@riguardo.example>"));
    }
}
