package org.riguardo.exports.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.DiskSpace;
import org.riguardo.exports.IntakeStatus;
import org.riguardo.exports.SafeNames;

/** Says on the imports page what keeps files elsewhere from being fetched; neither passwords nor answers of servers. */
final class RemoteAlarms {

    private static final System.Logger LOG = System.getLogger(RemoteAlarms.class.getName());
    private static final String SERVER = "server";
    private static final String SPACE = "server-space";
    private static final String LARGE = "server-large";

    private static final Sentence AWAY = new Sentence(
            "La cartella sul server esterno non si raggiunge o non accetta l'accesso: si riprova da soli. I file restano là.",
            "The folder on the external server cannot be reached or refuses access: it is tried again. The files stay there.");
    private static final Sentence FULL = new Sentence(
            "Non c'è spazio sul disco: i file sul server esterno si prendono da soli appena c'è posto.",
            "No space on the disk: the files on the external server are fetched when there is room.");

    private final IntakeStatus status;
    private final String firm;
    private boolean large;

    RemoteAlarms(IntakeStatus status, String firm) {
        this.status = status;
        this.firm = firm;
    }

    /** The look came to its end. */
    void reached() {
        status.calm(firm, SERVER);
        status.calm(firm, SPACE);
        if (!large) {
            status.calm(firm, LARGE);
        }
        large = false;
    }

    void failed(Exception failed) {
        status.alarm(firm, failed instanceof NoRoom ? SPACE : SERVER, failed instanceof NoRoom ? FULL : AWAY);
        LOG.log(
                System.Logger.Level.WARNING,
                "Files of firm {0} could not be fetched from elsewhere: {1}",
                firm,
                failed.getMessage());
    }

    void tooLarge(String name, long largest) {
        large = true;
        String file = SafeNames.shown(name);
        status.alarm(
                firm,
                LARGE,
                new Sentence(
                        "Sul server esterno il file " + file + " supera " + (largest >> 20)
                                + " MB: resta là, non letto.",
                        "On the external server the file " + file + " exceeds " + (largest >> 20)
                                + " MB: it stays there, unread."));
    }

    /** Throws when so many bytes do not fit on the disk of that folder. */
    void requireRoom(Path folder, long bytes) throws IOException {
        if (!DiskSpace.fits(folder, bytes)) {
            throw new NoRoom();
        }
    }

    private static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("no space on the disk");
        }
    }
}
