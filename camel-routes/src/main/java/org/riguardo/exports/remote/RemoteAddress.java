package org.riguardo.exports.remote;

import java.net.URI;
import java.util.Locale;

/**
 * Where a folder elsewhere is.
 *
 * @param path from the root of the server where it begins with {@code /}; empty for the folder of the user
 */
public record RemoteAddress(Protocol protocol, String host, int port, String user, String path) {

    /** How to speak to the server. */
    public enum Protocol {
        SFTP(22),
        /** FTP under TLS (RFC 4217). */
        FTPS(21),
        /** FTP that anyone on the way can read. */
        FTP(21);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }
    }

    /**
     * Reads {@code sftp://user@host:port/path}; {@code /~/path} begins at the folder of the user.
     *
     * @throws IllegalArgumentException with the reason, also when a password stands in it
     */
    public static RemoteAddress parse(String text) {
        URI uri = uri(text);
        Protocol protocol = protocol(uri);
        String user = uri.getUserInfo();
        if (uri.getHost() == null || user == null || user.isEmpty()) {
            throw new IllegalArgumentException("it must look like sftp://user@host/folder");
        }
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a password does not belong in it, but in a setting of its own");
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        return new RemoteAddress(
                protocol,
                uri.getHost(),
                uri.getPort() < 0 ? protocol.port : uri.getPort(),
                user,
                path.startsWith("/~/") ? path.substring(3) : path.equals("/~") ? "" : path);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("it is no address");
        }
    }

    private static Protocol protocol(URI uri) {
        try {
            return Protocol.valueOf(String.valueOf(uri.getScheme()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("it must begin with sftp://, ftps:// or ftp://");
        }
    }
}
