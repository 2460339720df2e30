package com.example.emlfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.riguardo.api.mailbox.*;

/** Reads the folders of one account, greatest number first, and never writes. */
record EmlSession(Path directory, MailboxAccount account, CountDownLatch closed) implements MailboxSession {

    private static final long VALIDITY = 1;
    private static final int LONGEST = 50_000_000;

    @Override
    public List<MailboxFolder> folders() throws MailboxException {
        return trying(() -> names(directory).stream()
                .map(name -> new MailboxFolder(name, false, true))
                .toList());
    }

    @Override
    public void read(List<Watermark> watermarks, MessageSink sink) throws MailboxException {
        for (String folder : account.folders()) {
            UidRanges known = watermarks.stream()
                    .filter(mark -> mark.folder().equals(folder) && mark.uidValidity() == VALIDITY)
                    .map(Watermark::known)
                    .findFirst()
                    .orElse(UidRanges.NONE);
            trying(() -> read(folder, known, sink));
        }
    }

    private UidRanges read(String folder, UidRanges before, MessageSink sink) throws IOException {
        List<Long> all = names(directory.resolve(folder)).stream()
                .filter(name -> name.matches("[1-9][0-9]{0,17}\\.eml"))
                .map(name -> Long.valueOf(name.substring(0, name.length() - 4)))
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Long> news = all.stream().filter(uid -> !before.contains(uid)).toList();
        sink.folder(new FolderState(new Watermark(folder, VALIDITY, before, null), all.size(), news.size()));
        UidRanges known = before;
        for (long uid : news) {
            sink.accept(message(new MessagePlace(folder, VALIDITY, uid), LONGEST));
            known = known.plus(UidRange.of(uid));
        }
        sink.folder(new FolderState(new Watermark(folder, VALIDITY, known, null), all.size(), 0));
        return known;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).toList();
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
        if (trying(() -> closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS))) {
            trying(() -> {
                throw new IOException("closed");
            });
        }
    }

    @Override
    public Optional<RawMessage> fetch(MessagePlace place, int mostOctets) throws MailboxException {
        boolean there = place.uidValidity() == VALIDITY && Files.exists(file(place));
        return there ? Optional.of(trying(() -> message(place, mostOctets))) : Optional.empty();
    }

    private <T> T trying(Callable<T> look) throws MailboxException {
        try {
            return look.call();
        } catch (RuntimeException ours) {
            throw ours;
        } catch (Exception why) {
            throw new MailboxException(
                    MailboxException.Reason.BROKEN_OFF, List.of(account.key()), "The folder cannot be read on.", why);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
