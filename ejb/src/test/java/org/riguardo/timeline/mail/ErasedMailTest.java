package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.privacy.TestErasure;

class ErasedMailTest {

    private static final Instant LATER = Instant.parse("2026-03-12T09:00:00Z");
    private static final String CALL =
            from("Mario Rossi <rossi@cliente.example>", "1@x", "Subject: Segreto\n\nCi aiutate?\n");
    private static final String ANSWER =
            to("rossi@cliente.example", "2@x", "In-Reply-To: <1@x>\nSubject: R: Segreto\n\nCerto, domani.\n");

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void anErasedClientWhoHadWritten() {
        database.client(TestDatabase.FIRM, "rossi", null);
        mailbox.receive(CALL);
        mailbox.sent(ANSWER);
        TestErasure.erase(database, "rossi", LATER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> texts(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    @Test
    void theMailboxReadAgainBringsNothingBack() {
        assertThat(mailbox.receive(CALL)).isEmpty();
        assertThat(mailbox.sent(ANSWER)).isEmpty();
        assertThat(mailbox.sent(CALL)).isEmpty();

        assertThat(texts("select id from mail_message")).hasSize(2);
        assertThat(texts("select coalesce(subject, '') || coalesce(new_text, '') || coalesce(whole_text, '')"
                        + " || coalesce(from_address, '') || coalesce(recipients, '') from mail_message"))
                .containsOnly("");
        assertThat(texts("select address from mail_address")).isEmpty();
        assertThat(texts("select id from interaction")).isEmpty();
        assertThat(new MessageViews(database.handle(), TestDatabase.FIRM).waitingCount())
                .isZero();
    }

    @Test
    void aNewMailIsANewMailOfNobodyYet() {
        assertThat(mailbox.receive(from("rossi@cliente.example", "9@x", "Subject: Ancora\n\nBuongiorno.\n")))
                .isEmpty();
        assertThat(texts("select subject from mail_message where subject is not null"))
                .containsExactly("Ancora");
        assertThat(new MessageViews(database.handle(), TestDatabase.FIRM).waitingCount())
                .isEqualTo(1);
    }
}
