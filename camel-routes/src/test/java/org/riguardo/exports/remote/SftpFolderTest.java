package org.riguardo.exports.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.riguardo.api.mailbox.Secret;

class SftpFolderTest extends RemoteFolderTest {

    private SshServer server;
    private String fingerprint;

    @BeforeEach
    void start() throws Exception {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        KeyPairProvider keys = new SimpleGeneratorHostKeyProvider(home.resolve("hostkey"));
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("studio") && password.equals("segreto"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(there));
        server.start();
        fingerprint = KeyUtils.getFingerPrint(
                BuiltinDigests.sha256, keys.loadKeys(null).iterator().next().getPublic());
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Override
    RemoteAccess access(String password) {
        return access(password, fingerprint);
    }

    private RemoteAccess access(String password, String print) {
        RemoteAddress address = RemoteAddress.parse("sftp://studio@127.0.0.1:" + server.getPort() + "/");
        return new RemoteAccess(address, Secret.of(password), null, print);
    }

    @Test
    void aServerWithAnotherKeyIsNotSpokenTo() {
        String other = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assertThatThrownBy(() -> access("segreto", other).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("let us in");
        assertThatThrownBy(() -> new RemoteAccess(access("segreto").address(), null, null, null))
                .hasMessageContaining("fingerprint");
    }

    @Test
    void wildcardsInNamesAreLetters() throws IOException {
        Files.writeString(there.resolve("a[1]*.xml"), "uno");
        Files.writeString(there.resolve("a1x.xml"), "due");
        assertThat(fetched("a[1]*.xml")).isEqualTo("uno");
        try (RemoteFolder remote = access("segreto").open()) {
            remote.move("a[1]*.xml", "b?.xml");
        }
        assertThat(there.resolve("b?.xml")).exists();
        assertThat(there.resolve("a1x.xml")).exists();
    }

    @Test
    void linksAreNoFiles() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "x");
        Files.createSymbolicLink(there.resolve("link.xml"), secret);
        try (RemoteFolder remote = access("segreto").open()) {
            assertThat(remote.list()).isEmpty();
        }
    }
}
