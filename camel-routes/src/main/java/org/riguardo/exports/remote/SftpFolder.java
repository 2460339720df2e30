package org.riguardo.exports.remote;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.riguardo.api.mailbox.Secret;

/** A folder by SFTP; a server whose key is not the one agreed on is never spoken to. */
final class SftpFolder implements RemoteFolder {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Session session;
    private final ChannelSftp channel;

    private SftpFolder(Session session, ChannelSftp channel) {
        this.session = session;
        this.channel = channel;
    }

    static RemoteFolder open(RemoteAccess access) throws IOException {
        RemoteAddress address = access.address();
        JSch jsch = new JSch();
        Session session = null;
        try {
            Secret password = access.password();
            if (access.keyFile() != null) {
                jsch.addIdentity(
                        access.keyFile().toString(),
                        password == null ? null : password.reveal().getBytes(StandardCharsets.UTF_8));
            }
            jsch.setHostKeyRepository(new AgreedKey(Objects.requireNonNull(access.fingerprint())));
            session = jsch.getSession(address.user(), address.host(), address.port());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey,password,keyboard-interactive");
            session.setTimeout(PATIENCE_MILLIS);
            if (password != null && access.keyFile() == null) {
                session.setPassword(password.reveal());
            }
            session.connect(PATIENCE_MILLIS);
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(PATIENCE_MILLIS);
            if (!address.path().isEmpty()) {
                channel.cd(literal(address.path()));
            }
            return new SftpFolder(session, channel);
        } catch (JSchException | SftpException refused) {
            if (session != null) {
                session.disconnect();
            }
            throw new IOException("The SFTP server did not let us in: " + refused.getMessage(), refused);
        }
    }

    @Override
    public List<RemoteFile> list() throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        return call("list", () -> {
            channel.ls(".", entry -> {
                if (entry.getAttrs().isReg()) {
                    files.add(file(entry.getFilename(), entry.getAttrs()));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
            return files;
        });
    }

    @Override
    public Optional<RemoteFile> find(String name) throws IOException {
        try {
            return Optional.of(file(name, call("look for", () -> channel.lstat(literal(name)))));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static RemoteFile file(String name, SftpATTRS attributes) {
        Instant time = Instant.ofEpochSecond(Integer.toUnsignedLong(attributes.getMTime()));
        return new RemoteFile(name, attributes.getSize(), time);
    }

    @Override
    public void fetch(String name, OutputStream to) throws IOException {
        call("fetch", () -> {
            channel.get(literal(name), to);
            return null;
        });
    }

    @Override
    public boolean exists(String path) throws IOException {
        return find(path).isPresent();
    }

    @Override
    public void makeFolder(String path) throws IOException {
        StringBuilder folder = new StringBuilder();
        for (String part : path.split("/")) {
            folder.append(folder.isEmpty() ? "" : "/").append(part);
            if (!exists(folder.toString())) {
                call("make a folder", () -> {
                    channel.mkdir(literal(folder.toString()));
                    return null;
                });
            }
        }
    }

    @Override
    public void store(String path, byte[] bytes) throws IOException {
        call("store", () -> {
            channel.put(new ByteArrayInputStream(bytes), literal(path), ChannelSftp.OVERWRITE);
            return null;
        });
    }

    @Override
    public void move(String name, String path) throws IOException {
        call("move", () -> {
            channel.rename(literal(name), literal(path));
            return null;
        });
    }

    @Override
    public void remove(String companion) throws IOException {
        call("remove", () -> {
            channel.rm(literal(companion));
            return null;
        });
    }

    @Override
    public void close() {
        channel.disconnect();
        session.disconnect();
    }

    private interface Call<T> {
        T run() throws SftpException;
    }

    private static <T> T call(String what, Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (SftpException failed) {
            if (failed.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw new NoSuchFileException("on the SFTP server");
            }
            throw new IOException("The SFTP server did not " + what + ": error " + failed.id, failed);
        }
    }

    /** Without the meaning that JSch gives to wildcards. */
    private static String literal(String path) {
        return path.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
    }
}
