package org.riguardo.server;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Keeps a mailbox as one file for each message: NUMBER.eml, or NUMBER.seen.eml once it was read; the time is its arrival. */
final class MailStore {
    private final Path root;
    private final Map<Path, String> written = new HashMap<>();

    MailStore(Path root) {
        this.root = root;
    }

    void load(String name, MailFolder folder) throws IOException {
        Path place = Files.createDirectories(root.resolve(name));
        List<Path> files;
        try (Stream<Path> list = Files.list(place)) {
            files = list.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                Flags flags = file.toString().endsWith(".seen.eml") ? new Flags(Flags.Flag.SEEN) : new Flags();
                Date arrival = new Date(Files.getLastModifiedTime(file).toMillis());
                folder.appendMessage(new MimeMessage(Session.getInstance(new Properties()), in), flags, arrival);
            } catch (MessagingException e) {
                throw new IOException("cannot read " + file, e);
            }
        }
        renumber(name, folder, files);
    }

    /** Writes what is new, renames what was read since, deletes what was expunged. */
    void save(String name, MailFolder folder) {
        try {
            Map<Path, String> now = new HashMap<>();
            for (StoredMessage message : folder.getMessages()) {
                Path file = file(name, message);
                now.put(file, name);
                if (!written.containsKey(file)) {
                    write(file, message);
                }
            }
            for (Path gone : written.keySet().stream()
                    .filter(file -> name.equals(written.get(file)) && !now.containsKey(file))
                    .toList()) {
                Files.deleteIfExists(gone);
                written.remove(gone);
            }
            written.putAll(now);
        } catch (IOException | MessagingException e) {
            System.err.println("The demo mailbox could not be saved under " + root + " (" + e.getMessage()
                    + "): make room or make the folder writable.");
        }
    }

    private void renumber(String name, MailFolder folder, List<Path> files) throws IOException {
        List<StoredMessage> messages = folder.getMessages();
        for (int i = 0; i < files.size(); i++) {
            Path file = file(name, messages.get(i));
            Files.move(files.get(i), file);
            written.put(file, name);
        }
    }

    private Path file(String name, StoredMessage message) {
        String seen = message.isSet(Flags.Flag.SEEN) ? ".seen" : "";
        return root.resolve(name).resolve("%08d%s.eml".formatted(message.getUid(), seen));
    }

    private static void write(Path file, StoredMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.getMimeMessage().writeTo(bytes);
        Folders.write(file, bytes.toByteArray());
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(message.getReceivedDate().getTime()));
    }
}
