package org.riguardo.api.mailbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.Watermark;

/**
 * The promises of a {@link MailboxConnector}: everything new, in order, once for each watermark, and a mailbox that nobody can tell was read. Each test
 * begins with an empty mailbox of one folder.
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
    void readsEverythingInOrderWithItsOctets() throws Exception {
        fill(5);
        List<RawMessage> read = readAfter(List.of());
        assertEquals(5, read.size());
        for (int i = 0; i < 5; i++) {
            assertTrue(text(read.get(i)).contains("Subject: " + (i + 1)), "message " + (i + 1) + " in its place");
            assertEquals(account().folders().get(0), read.get(i).folder());
            assertEquals(read.get(i).content().length, read.get(i).size());
        }
    }

    @Test
    void goesOnAfterTheWatermark() throws Exception {
        fill(3);
        List<RawMessage> read = readAfter(List.of());
        assertEquals(List.of(), readAfter(List.of(read.get(2).watermark())));
        assertEquals(1, readAfter(List.of(read.get(1).watermark())).size());
        add(message(4));
        List<RawMessage> more = readAfter(List.of(read.get(2).watermark()));
        assertEquals(1, more.size());
        assertTrue(more.get(0).uid() > read.get(2).uid(), "UIDs ascend");
    }

    @Test
    void beginsAgainUnderAnotherUidValidity() throws Exception {
        fill(2);
        Watermark mark = readAfter(List.of()).get(1).watermark();
        var stale = new Watermark(mark.folder(), mark.uidValidity() + 1, mark.lastUid());
        assertEquals(2, readAfter(List.of(stale)).size());
    }

    @Test
    void letsTheSinksExceptionThroughAndLosesNothing() throws Exception {
        fill(2);
        List<RawMessage> kept = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> connector().read(account(), List.of(), message -> {
            if (kept.size() == 1) {
                throw new IllegalStateException("not kept");
            }
            kept.add(message);
        }));
        assertEquals(1, readAfter(List.of(kept.get(0).watermark())).size());
    }

    @Test
    void leavesTheMailboxAsItWas() throws Exception {
        fill(3);
        Object before = visible();
        readAfter(List.of());
        assertEquals(before, visible());
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

    private List<RawMessage> readAfter(List<Watermark> marks) throws MailboxException {
        List<RawMessage> read = new ArrayList<>();
        connector().read(account(), marks, read::add);
        return read;
    }

    private static String text(RawMessage message) {
        return new String(message.content(), StandardCharsets.UTF_8);
    }
}
