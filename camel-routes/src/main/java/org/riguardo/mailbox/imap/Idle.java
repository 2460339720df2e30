package org.riguardo.mailbox.imap;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** Waits until the server tells that something came into the selected folder (RFC 2177). */
final class Idle {

    /** Servers may end an IDLE of 30 minutes (RFC 2177). */
    private static final Duration LONGEST = Duration.ofMinutes(28);

    private final ImapConnection connection;
    private final ImapSettings settings;

    Idle(ImapConnection connection, ImapSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** Returns once messages have come, or after that time. */
    void await(Duration atMost) throws ProtocolException, IOException {
        long end = System.nanoTime() + (atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST).toNanos();
        connection.idleStart();
        try {
            boolean waiting = true;
            while (waiting) {
                long millis = (end - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    break;
                }
                connection.patience(millis);
                Response answer = connection.readIdleResponse();
                waiting = !timedOut(answer) && !tellsOfMessages(checked(answer));
            }
        } finally {
            connection.patience(settings.timeout().toMillis());
        }
        connection.idleAbort();
        while (connection.processIdleResponse(checked(connection.readIdleResponse()))) {
            continue;
        }
    }

    private Response checked(Response answer) throws ProtocolException {
        if (answer.isBYE()) {
            throw new ConnectionException(connection, answer);
        }
        return answer;
    }

    private static boolean timedOut(Response answer) {
        return answer.isSynthetic() && answer.getException() instanceof SocketTimeoutException;
    }

    private static boolean tellsOfMessages(Response answer) {
        return answer instanceof IMAPResponse told && (told.keyEquals("EXISTS") || told.keyEquals("RECENT"));
    }
}
