package org.riguardo.exports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/** Why a file or folder cannot be used for now, in words that say what to do; found out from the disk, never from error texts. */
final class Trouble {

    static final Sentence NO_SPACE = new Sentence(
            "Non c'è spazio sul disco: il file si legge da solo appena c'è posto.",
            "No space on the disk: the file is taken when there is room.");
    static final Sentence LOCKED = new Sentence(
            "Il file non si può aprire: forse è ancora aperto in un altro programma, o mancano i permessi di lettura. Si riprova da"
                    + " soli.",
            "The file cannot be opened: it may still be open in another program, or reading is not permitted. It is tried again.");
    static final Sentence AWAY = new Sentence(
            "La cartella non si raggiunge (condivisione di rete non collegata?): i file si leggono appena torna.",
            "The folder cannot be reached (network share not connected?): files are taken when it is back.");
    static final Sentence LATER = new Sentence(
            "Il file non si è potuto leggere o registrare; nulla è stato cambiato. Si riprova da soli fra poco.",
            "The file could not be read or booked; nothing was changed. It is tried again shortly.");

    private Trouble() {}

    /** What to say about that failure of taking the file; empty when the file is merely gone, as after a late renaming. */
    static Optional<Sentence> of(Exception failed, Drop drop) {
        if (failed instanceof NoSuchFileException gone && drop.file().toString().equals(gone.getFile())) {
            return Optional.empty();
        }
        if (!(failed instanceof IOException)) {
            return Optional.of(LATER);
        }
        return Optional.of(full(drop) ? NO_SPACE : locked(failed, drop) ? LOCKED : unread(drop));
    }

    /** Whether the file itself may not be touched, as one that another program keeps open. */
    private static boolean locked(Exception failed, Drop drop) {
        return failed instanceof AccessDeniedException
                || failed instanceof FileSystemException about
                        && drop.file().toString().equals(about.getFile());
    }

    private static boolean full(Drop drop) {
        try {
            return !DiskSpace.fits(drop.watched().work(), drop.size())
                    || !DiskSpace.fits(drop.watched().folder(), 0);
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static Sentence unread(Drop drop) {
        return Files.isReadable(drop.file()) ? LATER : LOCKED;
    }
}
