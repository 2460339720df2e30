package org.riguardo.api.mailbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/**
 * The promises of a {@link MailboxConnector}: everything that is not known yet, newest first and once, and a mailbox that nobody can tell was read. Each
 * test begins with an empty mailbox of one folder.
 *
 * @since 1.0
 */
public abstract class MailboxConnectorContract {

    /** The connector under test. */
    protected abstract MailboxConnector connector();

    /** The account under test, with one folder, empty before the first message is added. */
    protected abstract MailboxAccount account();

    /** Puts a message into the folder. */
    protected abstract void add(String message) throws Exception;

    /** All that another program can see of the folder: its messages, their flags and their order. */
    protected abstract Object visible() throws Exception;

    @Test
    void readsEverythingNewestFirstWithItsOctets() throws Exception {
        fill(5);
        Reading reading = read(List.of());
        assertEquals(5, reading.messages.size());
        for (int i = 0; i < 5; i++) {
            RawMessage message = reading.messages.get(i);
            assertTrue(text(message).contains("Subject: " + (5 - i)), "message " + (5 - i) + " in its place");
            assertEquals(folder(), message.place().folder());
            assertEquals(message.content().length, message.size());
        }
    }

    @Test
    void whatTheMessagesCoverIsNotReadAgain() throws Exception {
        fill(4);
        Reading whole = read(List.of());
        UidRanges known = UidRanges.NONE;
        for (int kept = 0; kept < 4; kept++) {
            assertEquals(4 - kept, read(List.of(whole.mark(known))).messages.size());
            known = known.plus(whole.messages.get(kept).place().covers());
        }
        assertEquals(List.of(), read(List.of(whole.mark(known))).messages);
    }

    @Test
    void aGapIsReadAndNothingElse() throws Exception {
        fill(5);
        Reading whole = read(List.of());
        UidRange middle = whole.messages.get(2).place().covers();
        UidRanges around = UidRanges.NONE;
        for (int i : new int[] {0, 1, 3, 4}) {
            around = around.plus(whole.messages.get(i).place().covers());
        }
        List<RawMessage> gap = read(List.of(whole.mark(around))).messages;
        assertEquals(1, gap.size());
        assertTrue(middle.contains(gap.get(0).place().uid()));
    }

    @Test
    void tellsHowFarAFolderIsRead() throws Exception {
        fill(3);
        Reading reading = read(List.of());
        assertEquals(3, reading.states.get(0).missing());
        var last = reading.states.get(reading.states.size() - 1);
        assertEquals(3, last.messages());
        assertEquals(0, last.missing());
        assertEquals(List.of(), read(List.of(last.known())).messages);
        add(message(4));
        assertEquals(1, read(List.of(last.known())).messages.size());
    }

    @Test
    void beginsAgainUnderAnotherUidValidity() throws Exception {
        fill(2);
        Watermark mark = read(List.of()).end();
        var stale = new Watermark(mark.folder(), mark.uidValidity() + 1, mark.known(), null);
        assertEquals(2, read(List.of(stale)).messages.size());
    }

    @Test
    void letsTheSinksExceptionThroughAndLosesNothing() throws Exception {
        fill(2);
        List<RawMessage> kept = new ArrayList<>();
        try (MailboxSession session = connector().open(account())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> session.read(List.of(), message -> {
                        if (kept.size() == 1) {
                            throw new IllegalStateException("not kept");
                        }
                        kept.add(message);
                    }));
        }
        MessagePlace place = kept.get(0).place();
        var mark = new Watermark(folder(), place.uidValidity(), UidRanges.of(place.covers()), null);
        assertEquals(1, read(List.of(mark)).messages.size());
    }

    @Test
    void oneSessionReadsAgainAndAgain() throws Exception {
        fill(1);
        try (MailboxSession session = connector().open(account())) {
            Reading first = new Reading();
            session.read(List.of(), first);
            add(message(2));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> session.await(Duration.ofSeconds(2)));
            Reading second = new Reading();
            session.read(List.of(first.end()), second);
            assertEquals(1, second.messages.size());
        }
    }

    @Test
    void closingEndsAWait() throws Exception {
        fill(1);
        try (MailboxSession session = connector().open(account())) {
            session.read(List.of(), new Reading());
            session.close();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThrows(MailboxException.class, () -> session.await(Duration.ofMinutes(5))));
        }
    }

    @Test
    void oneMessageIsFetchedAgain() throws Exception {
        fill(2);
        RawMessage first = read(List.of()).messages.get(1);
        try (MailboxSession session = connector().open(account())) {
            RawMessage again = session.fetch(first.place(), 1_000_000).orElseThrow();
            assertArrayEquals(first.content(), again.content());
            assertEquals(first.size(), again.size());
            RawMessage beginning = session.fetch(first.place(), 20).orElseThrow();
            assertEquals(20, beginning.content().length);
            assertTrue(beginning.truncated());
            MessagePlace place = first.place();
            assertEquals(
                    Optional.empty(),
                    session.fetch(new MessagePlace(place.folder(), place.uidValidity() + 1, place.uid()), 20));
            assertEquals(
                    Optional.empty(),
                    session.fetch(new MessagePlace(place.folder(), place.uidValidity(), place.uid() + 90), 20));
        }
    }

    @Test
    void listsItsFoldersAndTellsWhichAreMissing() throws Exception {
        List<MailboxFolder> folders = connector().folders(account());
        assertTrue(folders.stream().anyMatch(found -> found.name().equals(folder()) && found.selectable()));
        connector().test(account());
        MailboxAccount of = account();
        var wrong = new MailboxAccount(
                of.key(),
                of.connector(),
                of.host(),
                of.port(),
                of.security(),
                of.user(),
                of.credential(),
                List.of(folder(), "No such folder"),
                Set.of());
        MailboxException told =
                assertThrows(MailboxException.class, () -> connector().test(wrong));
        assertEquals(MailboxException.Reason.NO_FOLDER, told.reason());
        assertTrue(told.getMessage().contains("No such folder"));
    }

    @Test
    void leavesTheMailboxAsItWas() throws Exception {
        fill(3);
        Object before = visible();
        RawMessage some = read(List.of()).messages.get(0);
        try (MailboxSession session = connector().open(account())) {
            session.fetch(some.place(), 1_000);
        }
        assertEquals(before, visible());
    }

    private String folder() {
        return account().folders().get(0);
    }

    private void fill(int messages) throws Exception {
        for (int i = 1; i <= messages; i++) {
            add(message(i));
        }
    }

    private static String message(int number) {
        return "From: a@client.example\r\nTo: b@firm.example\r\nMessage-ID: <" + number
                + "@client.example>\r\nSubject: " + number + "\r\n\r\nGood morning.\r\n";
    }

    private Reading read(List<Watermark> marks) throws MailboxException {
        Reading reading = new Reading();
        try (MailboxSession session = connector().open(account())) {
            session.read(marks, reading);
        }
        return reading;
    }

    private static String text(RawMessage message) {
        return new String(message.content(), StandardCharsets.UTF_8);
    }
}
