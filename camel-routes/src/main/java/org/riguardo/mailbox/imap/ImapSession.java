package org.riguardo.mailbox.imap;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.Watermark;

/** An account that is signed in to over one connection. */
final class ImapSession implements MailboxSession {

    private final MailboxAccount account;
    private final ImapConnection connection;
    private final ImapSettings settings;
    private final Stumbles stumbles;
    private final Folders folders;
    private final CountDownLatch closed = new CountDownLatch(1);

    ImapSession(MailboxAccount account, ImapConnection connection, ImapSettings settings, Stumbles stumbles) {
        this.account = account;
        this.connection = connection;
        this.settings = settings;
        this.stumbles = stumbles;
        this.folders = new Folders(new UidCommands(connection));
    }

    private interface Step<T> {
        T run() throws ProtocolException, IOException, MailboxException, InterruptedException;
    }

    private <T> T tell(Step<T> step) throws MailboxException {
        try {
            return step.run();
        } catch (ProtocolException | IOException broken) {
            throw new Trouble(account).reading(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble(account).reading(stopped);
        }
    }

    @Override
    public List<MailboxFolder> folders() throws MailboxException {
        return tell(folders::list);
    }

    @Override
    public void read(List<Watermark> watermarks, MessageSink sink) throws MailboxException {
        Map<String, Watermark> marks =
                watermarks.stream().collect(Collectors.toMap(Watermark::folder, Function.identity(), (a, b) -> b));
        tell(() -> {
            new AccountReader(account, folders, settings, stumbles, sink).read(marks);
            return marks;
        });
    }

    @Override
    public void await(Duration atMost) throws MailboxException {
        tell(() -> {
            Optional<Boolean> more = folders.commands().canIdle() ? folders.openFirst() : Optional.empty();
            if (more.isEmpty()) {
                return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!more.get()) {
                new Idle(connection, settings).await(atMost);
            }
            return true;
        });
        if (closed.getCount() == 0) {
            throw new Trouble(account).reading(new IOException("closed"));
        }
    }

    @Override
    public Optional<RawMessage> fetch(MessagePlace place, int mostOctets) throws MailboxException {
        return tell(() -> {
            try {
                return folders.open(place.folder()).uidValidity() == place.uidValidity()
                        ? folders.commands().message(place, folders.isSent(place.folder()), mostOctets)
                        : Optional.empty();
            } catch (CommandFailedException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        connection.cut();
    }
}
