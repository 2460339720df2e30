package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.server.Database;

/** A running server takes files from an SFTP server and puts them away there, also when that one goes down and comes back. */
@RiguardoTest
class RemoteFolderIT {
    private static final String PASSWORD = "segretissimo";

    @TempDir
    Path temp;

    private Path there;
    private KeyPairProvider keys;
    private SshServer sftp;

    @BeforeEach
    void start() throws Exception {
        there = Files.createDirectories(temp.resolve("there/esporta"));
        keys = new SimpleGeneratorHostKeyProvider(temp.resolve("hostkey"));
        sftp = server(0);
    }

    @AfterEach
    void stop() throws IOException {
        sftp.stop(true);
    }

    private SshServer server(int port) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("studio") && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(there.getParent()));
        server.start();
        return server;
    }

    private Map<String, String> options() throws Exception {
        Path password = Files.writeString(temp.resolve("password"), PASSWORD + "\n");
        String fingerprint = KeyUtils.getFingerPrint(
                BuiltinDigests.sha256, keys.loadKeys(null).iterator().next().getPublic());
        return Map.of(
                "riguardo.exports.remote.url",
                "sftp://studio@127.0.0.1:" + sftp.getPort() + "/esporta",
                "riguardo.exports.remote.password-file",
                password.toString(),
                "riguardo.exports.remote.fingerprint",
                fingerprint,
                "riguardo.exports.remote.poll",
                "PT1S");
    }

    @Test
    void filesAreTakenBookedAndPutAwayThereAlsoAfterTheServerWasAway(Riguardo riguardo) throws Exception {
        try (Another another = riguardo.another("remote", Database.h2(), options())) {
            Api api = another.api("paolo");
            String taxCode = TaxCodes.next();
            dropped("elenco.csv", "Lontana S.r.l.", taxCode, "LN-1");
            dropped("cattivo.csv", "Lontana S.r.l.", taxCode, "");
            assertThat(Imports.state(Imports.ended(api, "elenco.csv"))).isEqualTo("DONE");
            assertThat(Imports.state(Imports.ended(api, "cattivo.csv"))).isEqualTo("REJECTED");
            putAway("done", "elenco.csv");
            putAway("rejected", "cattivo.csv");
            assertThat(api.json("clients?query=Lontana").required("items")).hasSize(1);

            int port = sftp.getPort();
            sftp.stop(true);
            dropped("secondo.csv", "Lontanissima S.r.l.", TaxCodes.next(), "LN-2");
            sftp = server(port);
            assertThat(Imports.state(Imports.ended(api, "secondo.csv"))).isEqualTo("DONE");
            putAway("done", "secondo.csv");
            assertThat(api.json("imports?size=200").required("items")).hasSize(3);
        }
    }

    /** As an accounting system writes: under another name first. */
    private void dropped(String name, String client, String taxCode, String number) throws Exception {
        String row = Samples.row(client, taxCode, number, 12, "info@lontana.example");
        Path draft = Files.write(there.resolve(name + ".part"), Samples.list(List.of(row)));
        Files.move(draft, there.resolve(name));
    }

    private void putAway(String end, String name) throws Exception {
        eventually(name + " is " + end + " there", () -> ended(end), names -> names.contains(name));
        assertThat(ended(end)).contains(name, name + ".report.txt", name + ".report.json");
        assertThat(there.resolve(name)).doesNotExist();
        Path report = found(end, name + ".report.txt");
        assertThat(Files.readString(report, StandardCharsets.UTF_8)).contains(name);
    }

    private List<String> ended(String end) throws IOException {
        if (!Files.isDirectory(there.resolve(end))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(there.resolve(end))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private Path found(String end, String name) throws IOException {
        try (Stream<Path> files = Files.walk(there.resolve(end))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
