package org.riguardo.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxException.Reason;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.Watermark;

/** A connector whose mailboxes hold three messages each, and that counts its sessions. */
final class ThreeMails implements MailboxConnector {

    volatile boolean broken;
    volatile String stalled = "";

    private final Map<String, Integer> opened = new HashMap<>();
    private int open;
    private int mostOpen;

    @Override
    public String key() {
        return "box";
    }

    synchronized int opened(String account) {
        return opened.getOrDefault(account, 0);
    }

    synchronized int open() {
        return open;
    }

    synchronized int mostOpen() {
        return mostOpen;
    }

    @Override
    public synchronized MailboxSession open(MailboxAccount account) throws MailboxException {
        opened.merge(account.key(), 1, Integer::sum);
        if (broken) {
            throw new MailboxException(Reason.UNREACHABLE, List.of("h", "1"), "broken");
        }
        mostOpen = Math.max(mostOpen, ++open);
        return new Session(account.key().equals(stalled));
    }

    private synchronized void closed() {
        open--;
    }

    private final class Session implements MailboxSession {

        private final boolean stalls;
        private final CountDownLatch closed = new CountDownLatch(1);

        Session(boolean stalls) {
            this.stalls = stalls;
        }

        @Override
        public List<MailboxFolder> folders() {
            return List.of(new MailboxFolder("INBOX", false, true));
        }

        @Override
        public void read(List<Watermark> watermarks, MessageSink sink) throws MailboxException {
            if (stalls) {
                await(Duration.ofMinutes(5));
            }
            for (long uid = 3; uid >= 1; uid--) {
                if (!watermarks.get(0).known().contains(uid)) {
                    byte[] content = ("From: a@b.it\r\n\r\n" + uid).getBytes(StandardCharsets.UTF_8);
                    sink.accept(new RawMessage("INBOX", 1, uid, Instant.EPOCH, false, content.length, content));
                }
            }
        }

        @Override
        public void await(Duration atMost) throws MailboxException {
            try {
                if (closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new MailboxException(Reason.BROKEN_OFF, List.of("h", "1"), "closed");
                }
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }

        @Override
        public Optional<RawMessage> fetch(MessagePlace place, int mostOctets) {
            return Optional.empty();
        }

        @Override
        public synchronized void close() {
            if (closed.getCount() > 0) {
                closed.countDown();
                closed();
            }
        }
    }
}
