package com.example.emlfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/** Reads the folders of one account, greatest number first, and never writes. */
record EmlSession(Path directory, MailboxAccount account, CountDownLatch closed) implements MailboxSession {

    private static final long VALIDITY = 1;
    private static final int LONGEST = 50_000_000;

    EmlSession(Path directory, MailboxAccount account) {
        this(directory, account, new CountDownLatch(1));
    }

    @Override
    public List<MailboxFolder> folders() throws MailboxException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(Files::isDirectory)
                    .map(folder -> new MailboxFolder(folder.getFileName().toString(), false, true))
                    .toList();
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    @Override
    public void read(List<Watermark> watermarks, MessageSink sink) throws MailboxException {
        for (String folder : account.folders()) {
            UidRanges known = watermarks.stream()
                    .filter(mark -> mark.folder().equals(folder) && mark.uidValidity() == VALIDITY)
                    .map(Watermark::known)
                    .findFirst()
                    .orElse(UidRanges.NONE);
            try {
                read(folder, known, sink);
            } catch (IOException unreadable) {
                throw broken(unreadable);
            }
        }
    }

    private void read(String folder, UidRanges before, MessageSink sink) throws IOException {
        List<Long> all = uids(folder);
        List<Long> news = all.stream().filter(uid -> !before.contains(uid)).toList();
        sink.folder(new FolderState(new Watermark(folder, VALIDITY, before, null), all.size(), news.size()));
        UidRanges known = before;
        for (long uid : news) {
            sink.accept(message(new MessagePlace(folder, VALIDITY, uid), LONGEST));
            known = known.plus(UidRange.of(uid));
        }
        sink.folder(new FolderState(new Watermark(folder, VALIDITY, known, null), all.size(), 0));
    }

    private List<Long> uids(String folder) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,17}\\.eml"))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - 4)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private RawMessage message(MessagePlace place, int mostOctets) throws IOException {
        Path file = file(place);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(mostOctets);
            return new RawMessage(place, Files.getLastModifiedTime(file).toInstant(), false, Files.size(file), content);
        }
    }

    private Path file(MessagePlace place) {
        return directory.resolve(place.folder()).resolve(place.uid() + ".eml");
    }

    @Override
    public void await(Duration atMost) throws MailboxException {
        try {
            if (closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw broken(new IOException("closed"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw broken(new IOException(stopped));
        }
    }

    @Override
    public Optional<RawMessage> fetch(MessagePlace place, int mostOctets) throws MailboxException {
        if (place.uidValidity() != VALIDITY || !Files.exists(file(place))) {
            return Optional.empty();
        }
        try {
            return Optional.of(message(place, mostOctets));
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    private MailboxException broken(IOException why) {
        return new MailboxException(
                MailboxException.Reason.BROKEN_OFF,
                List.of(account.key()),
                "The folder cannot be read any further.",
                why);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
