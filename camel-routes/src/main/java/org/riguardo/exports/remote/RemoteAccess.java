package org.riguardo.exports.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * How to get into a folder elsewhere.
 *
 * @param password of the user, or of the key file; null for none
 * @param keyFile the user's private key for SFTP; null to sign in by password
 * @param fingerprint of the server's key for SFTP as OpenSSH writes it, {@code SHA256:...}; null only for FTP
 */
public record RemoteAccess(
        RemoteAddress address, @Nullable Secret password, @Nullable Path keyFile, @Nullable String fingerprint) {

    /** @throws IllegalArgumentException when SFTP is asked for without the server's fingerprint */
    public RemoteAccess {
        boolean sftp = address.protocol() == RemoteAddress.Protocol.SFTP;
        if (sftp && (fingerprint == null || !fingerprint.startsWith("SHA256:"))) {
            throw new IllegalArgumentException(
                    "SFTP needs the fingerprint of the server's key, SHA256:... as ssh-keygen -l writes it");
        }
    }

    RemoteFolder open() throws IOException {
        return address.protocol() == RemoteAddress.Protocol.SFTP ? SftpFolder.open(this) : FtpFolder.open(this);
    }
}
