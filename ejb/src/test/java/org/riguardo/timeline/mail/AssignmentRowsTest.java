package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.timeline.mail.TestMailbox.from;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.problem.NotFoundProblem;

class AssignmentRowsTest {

    private static final Caller ANNA = new Caller(TestDatabase.FIRM, "anna");
    private static final Caller STRANGER = new Caller("altro", "vera");

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());
    private int seconds;
    private final MessageViews views = new MessageViews(database.handle(), TestDatabase.FIRM);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void twoWaitingMailsOfOneAddress() {
        database.firm("altro");
        database.client(TestDatabase.FIRM, "rossi", null);
        database.client(TestDatabase.FIRM, "verdi", null);
        mailbox.receive(from("nuovo@altrove.example", "1@x", "\nUno\n"));
        mailbox.receive(from("nuovo@altrove.example", "2@x", "\nDue\n"));
        mailbox.receive(from("collega@altrove.example", "3@x", "References: <2@x>\n\nTre\n"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AssignmentRows rows(Caller caller) {
        return new AssignmentRows(database.handle(), caller, TestMailbox.NOW.plusSeconds(++seconds));
    }

    private MessageView message(String id) {
        return views.byMessageId("<" + id + ">").get(0);
    }

    private int contacts(String client) {
        return database.handle()
                .createQuery("select count(*) from interaction where client_id = :client and withdrawn_at is null")
                .bind("client", client)
                .mapTo(Integer.class)
                .one();
    }

    private List<String> addresses(String client) {
        return database.handle()
                .createQuery("select address from client_address where client_id = :client order by address")
                .bind("client", client)
                .mapTo(String.class)
                .list();
    }

    @Test
    void anAssignmentTeachesTheAddressAndBringsWhatFollows() {
        Set<String> touched = new LinkedHashSet<>();
        Assigned assigned = rows(ANNA).assign(message("1@x").id(), "rossi", Teach.USUAL, touched);
        assertThat(assigned.learnedAddress()).isEqualTo("nuovo@altrove.example");
        assertThat(assigned.messages()).isEqualTo(3);
        assertThat(touched).containsExactly("rossi");
        assertThat(contacts("rossi")).isEqualTo(3);
        assertThat(views.waitingCount()).isZero();
        assertThat(mailbox.receive(from("nuovo@altrove.example", "4@x", "\nQuattro\n")))
                .containsExactly("rossi");
    }

    @Test
    void aMessageWithoutAnySenderIsAssignedAndTeachesNothing() {
        mailbox.receive("To: " + TestMailbox.STUDIO + "\nMessage-ID: <6@x>\nSubject: Ciao\n\nMi richiamate?\n");
        mailbox.receive("To: " + TestMailbox.STUDIO + "\nMessage-ID: <7@x>\nSubject: Altro\n\nE me?\n");
        Assigned assigned = rows(ANNA).assign(message("6@x").id(), "rossi", Teach.USUAL, new LinkedHashSet<>());
        assertThat(assigned.learnedAddress()).isNull();
        assertThat(assigned.learnedDomain()).isNull();
        assertThat(assigned.messages()).isEqualTo(1);
        assertThat(addresses("rossi")).containsExactly("rossi@cliente.example");
        assertThat(contacts("rossi")).isEqualTo(1);
        assertThat(message("7@x").clientId()).isNull();

        rows(ANNA).undo(assigned.id());
        assertThat(contacts("rossi")).isZero();
        assertThat(views.waitingCount()).isEqualTo(5);
    }

    @Test
    void undoingTakesBackAllThatFollowed() {
        Assigned assigned = rows(ANNA).assign(message("1@x").id(), "rossi", Teach.USUAL, new LinkedHashSet<>());
        mailbox.receive(from("nuovo@altrove.example", "4@x", "\nQuattro\n"));
        mailbox.receive(from("altra@altrove.example", "5@x", "References: <4@x>\n\nCinque\n"));
        assertThat(contacts("rossi")).isEqualTo(5);

        UndoPreview preview =
                database.handle().inTransaction(handle -> rows(ANNA).preview(assigned.id()));
        assertThat(preview).isEqualTo(new UndoPreview(5, 5));
        assertThat(contacts("rossi")).isEqualTo(5);
        assertThat(rows(ANNA).undo(assigned.id())).containsExactly("rossi");
        assertThat(contacts("rossi")).isZero();
        assertThat(views.waitingCount()).isEqualTo(5);
        assertThat(addresses("rossi")).containsExactly("rossi@cliente.example");
        assertThat(MailLinks.linkWaiting(database.handle(), TestDatabase.FIRM, TestMailbox.NOW))
                .isEmpty();
        assertThatThrownBy(() -> rows(ANNA).undo(assigned.id())).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aMessageCanBeGivenToAnotherClient() {
        rows(ANNA).assign(message("1@x").id(), "rossi", Teach.USUAL, new LinkedHashSet<>());
        Set<String> touched = new LinkedHashSet<>();
        Assigned second = rows(ANNA).assign(message("1@x").id(), "verdi", Teach.USUAL, touched);
        assertThat(touched).containsExactlyInAnyOrder("rossi", "verdi");
        assertThat(second.learnedAddress()).isNull();
        assertThat(message("1@x").clientId()).isEqualTo("verdi");
        assertThat(contacts("verdi")).isEqualTo(1);
    }

    @Test
    void anotherFirmFindsNeitherMessageNorAssignment() {
        String id = message("1@x").id();
        Assigned assigned = rows(ANNA).assign(id, "rossi", Teach.USUAL, new LinkedHashSet<>());
        assertThatThrownBy(() -> rows(STRANGER).assign(id, "rossi", Teach.USUAL, new LinkedHashSet<>()))
                .isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> rows(STRANGER).undo(assigned.id())).isInstanceOf(NotFoundProblem.class);
        assertThat(new MessageViews(database.handle(), "altro").byMessageId("<1@x>"))
                .isEmpty();
        assertThat(new MessageViews(database.handle(), "altro")
                        .thread(message("1@x").threadId()))
                .isEmpty();
    }

    @Test
    void whatIsKnownOfAFolderGrowsMovesAndBeginsAgain() {
        var marks = new WatermarkRows(database.handle(), TestDatabase.FIRM);
        var first = new Watermark("INBOX", 7, UidRanges.parse("1:3,9:12"), "12 800 1700000000");
        marks.put("studio", new FolderState(first, 20, 13));
        assertThat(marks.of("studio")).containsExactly(first);
        IncomingMail mail = mailbox.read("INBOX", TestMailbox.from("a@b.it", "range@b.it", "\nCiao"));
        marks.add("studio", List.of(mail));
        assertThat(marks.states("studio")).singleElement().satisfies(state -> {
            assertThat(state.known().uidValidity()).isEqualTo(1);
            assertThat(state.known().known()).isEqualTo(UidRanges.of(mail.at().covers()));
        });
        marks.rename("studio", "INBOX", "Posta in arrivo");
        assertThat(marks.of("studio")).extracting(Watermark::folder).containsExactly("Posta in arrivo");
        assertThat(new WatermarkRows(database.handle(), "altro").of("studio")).isEmpty();
    }
}
