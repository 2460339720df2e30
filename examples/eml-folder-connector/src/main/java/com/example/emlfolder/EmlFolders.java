package com.example.emlfolder;

import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Stream;
import org.riguardo.api.mailbox.*;
import org.riguardo.api.mailbox.MailboxException.Reason;
import org.riguardo.api.plugin.PluginContext;

/** Reads messages that lie as files in folders; a file's number is its UID, and it never changes. */
public final class EmlFolders implements MailboxConnector {

    private final Path directory;

    public EmlFolders(PluginContext context) {
        directory = Path.of(context.settings().text("directory").orElseThrow());
    }

    @Override
    public String key() {
        return "eml-folder";
    }

    @Override
    public MailboxSession open(MailboxAccount account) {
        return new Session(directory, account, new CountDownLatch(1));
    }

    /** The folders of one account; it never writes. */
    private record Session(Path directory, MailboxAccount account, CountDownLatch closed) implements MailboxSession {

        @Override
        public List<MailboxFolder> folders() throws MailboxException {
            return trying(() -> Stream.of(directory.toFile().list())
                    .map(name -> new MailboxFolder(name, false, true))
                    .toList());
        }

        @Override
        public void read(List<Watermark> watermarks, MessageSink sink) throws MailboxException {
            for (String folder : account.folders()) {
                UidRanges known = UidRanges.NONE;
                for (Watermark mark : watermarks) {
                    known = mark.folder().equals(folder) && mark.uidValidity() == 1 ? mark.known() : known;
                }
                TreeSet<Long> uids = new TreeSet<>(Comparator.reverseOrder());
                for (String name :
                        trying(() -> directory.resolve(folder).toFile().list())) {
                    if (name.matches("[1-9][0-9]{0,17}\\.eml")) {
                        uids.add(Long.valueOf(name.replace(".eml", "")));
                    }
                }
                int all = uids.size();
                uids.removeIf(known::contains);
                sink.folder(new FolderState(new Watermark(folder, 1, known, null), all, uids.size()));
                for (long uid : uids) {
                    fetch(new MessagePlace(folder, 1, uid), 50_000_000).ifPresent(sink::accept);
                    known = known.plus(UidRange.of(uid));
                }
                sink.folder(new FolderState(new Watermark(folder, 1, known, null), all, 0));
            }
        }

        @Override
        public Optional<RawMessage> fetch(MessagePlace place, int mostOctets) throws MailboxException {
            Path file = directory.resolve(place.folder()).resolve(place.uid() + ".eml");
            if (place.uidValidity() != 1 || !Files.exists(file)) {
                return Optional.empty();
            }
            byte[] all = trying(() -> Files.readAllBytes(file));
            var at = trying(() -> Files.getLastModifiedTime(file)).toInstant();
            byte[] first = Arrays.copyOf(all, Math.min(all.length, mostOctets));
            return Optional.of(new RawMessage(place, at, false, all.length, first));
        }

        @Override
        public void await(Duration atMost) throws MailboxException {
            if (trying(() -> closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS))) {
                throw new MailboxException(Reason.BROKEN_OFF, List.of(account.key()), "The session was closed.");
            }
        }

        private <T> T trying(Callable<T> look) throws MailboxException {
            try {
                return Objects.requireNonNull(look.call());
            } catch (Exception why) {
                throw new MailboxException(
                        Reason.BROKEN_OFF, List.of(account.key()), "The folder cannot be read.", why);
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
