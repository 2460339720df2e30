package org.riguardo.exports.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.exports.remote.RemoteAddress.Protocol;

/** A folder by FTP, passive and binary, under TLS where the address says so. */
final class FtpFolder implements RemoteFolder {

    private static final int PATIENCE_MILLIS = 20_000;

    private final FTPClient client;
    private final boolean exactTimes;

    private FtpFolder(FTPClient client) throws IOException {
        this.client = client;
        this.exactTimes = client.hasFeature("MLST");
    }

    static RemoteFolder open(RemoteAccess access) throws IOException {
        RemoteAddress address = access.address();
        FTPClient client = address.protocol() == Protocol.FTPS ? secure() : new FTPClient();
        client.setConnectTimeout(PATIENCE_MILLIS);
        client.setDefaultTimeout(PATIENCE_MILLIS);
        client.setDataTimeout(Duration.ofMillis(PATIENCE_MILLIS));
        client.setControlEncoding(StandardCharsets.UTF_8.name());
        try {
            client.connect(address.host(), address.port());
            client.setSoTimeout(PATIENCE_MILLIS);
            Secret password = access.password();
            require(FTPReply.isPositiveCompletion(client.getReplyCode()), client);
            require(client.login(address.user(), password == null ? "" : password.reveal()), client);
            if (client instanceof FTPSClient secure) {
                secure.execPBSZ(0);
                secure.execPROT("P");
            }
            client.enterLocalPassiveMode();
            require(client.setFileType(FTP.BINARY_FILE_TYPE), client);
            require(address.path().isEmpty() || client.changeWorkingDirectory(address.path()), client);
            return new FtpFolder(client);
        } catch (IOException refused) {
            client.disconnect();
            throw refused;
        }
    }

    private static FTPSClient secure() {
        FTPSClient client = new FTPSClient(false);
        client.setEndpointCheckingEnabled(true);
        client.setTrustManager(null);
        return client;
    }

    @Override
    public List<RemoteFile> list() throws IOException {
        FTPFile[] entries = exactTimes ? client.mlistDir() : client.listFiles();
        require(FTPReply.isPositiveCompletion(client.getReplyCode()), client);
        List<RemoteFile> files = new ArrayList<>();
        for (FTPFile entry : entries) {
            if (entry != null && entry.isFile() && !entry.isSymbolicLink()) {
                Instant time = entry.getTimestampInstant();
                files.add(new RemoteFile(entry.getName(), entry.getSize(), time == null ? Instant.EPOCH : time));
            }
        }
        return files;
    }

    @Override
    public Optional<RemoteFile> find(String name) throws IOException {
        return list().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    @Override
    public void fetch(String name, OutputStream to) throws IOException {
        require(client.retrieveFile(name, to), client);
    }

    @Override
    public boolean exists(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        FTPFile[] entries = client.listFiles(slash < 0 ? "." : path.substring(0, slash));
        String name = path.substring(slash + 1);
        for (FTPFile entry : entries) {
            if (entry != null && entry.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void makeFolder(String path) throws IOException {
        StringBuilder folder = new StringBuilder();
        for (String part : path.split("/")) {
            folder.append(folder.isEmpty() ? "" : "/").append(part);
            if (!exists(folder.toString())) {
                require(client.makeDirectory(folder.toString()), client);
            }
        }
    }

    @Override
    public void store(String path, byte[] bytes) throws IOException {
        require(client.storeFile(path, new ByteArrayInputStream(bytes)), client);
    }

    @Override
    public void move(String name, String path) throws IOException {
        require(client.rename(name, path), client);
    }

    @Override
    public void remove(String companion) throws IOException {
        require(client.deleteFile(companion), client);
    }

    @Override
    public void close() throws IOException {
        if (client.isConnected()) {
            client.disconnect();
        }
    }

    private static void require(boolean done, FTPClient client) throws IOException {
        if (!done) {
            throw new IOException("The FTP server answered " + client.getReplyCode());
        }
    }
}
