package com.example.emlfolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.mailbox.contract.MailboxConnectorContract;
import org.riguardo.api.plugin.contract.ContextOf;

class EmlFoldersTest extends MailboxConnectorContract {

    @TempDir
    Path directory;

    private Path inbox;
    private int last;

    @BeforeEach
    void empty() throws Exception {
        inbox = Files.createDirectory(directory.resolve("in"));
    }

    @Override
    protected MailboxConnector connector() {
        return new EmlFolders(ContextOf.with("directory", directory.toString()));
    }

    @Override
    protected MailboxAccount account() {
        return new MailboxAccount(
                "a",
                "eml-folder",
                "localhost",
                1,
                MailboxAccount.Security.NONE,
                "",
                CREDENTIAL,
                List.of("in"),
                Set.of());
    }

    private static final Credential CREDENTIAL = new Credential.Password(Secret.of(""));

    @Override
    protected void add(String message) throws Exception {
        Files.writeString(inbox.resolve(++last + ".eml"), message);
    }

    @Override
    protected Object visible() throws Exception {
        Map<String, Object> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(inbox)) {
            for (Path file : found.toList()) {
                files.put(
                        file.getFileName().toString(),
                        List.of(Files.readString(file), Files.getLastModifiedTime(file)));
            }
        }
        return files;
    }
}
