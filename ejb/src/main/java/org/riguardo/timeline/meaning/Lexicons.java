package org.riguardo.timeline.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.db.Database;
import org.riguardo.meaning.DataFile;
import org.riguardo.meaning.DataProblem;
import org.riguardo.meaning.Lexicon;

/** The words and rules that each firm's messages are read with; what another node saved is seen within {@value #SECONDS} seconds. */
@ApplicationScoped
public class Lexicons {

    static final String WORDS = "own.lexicon";
    static final String RULES = "own.rules";

    private static final int SECONDS = 10;
    private static final Lexicon STANDARD = Lexicon.standard();

    private final Map<String, Read> read = new ConcurrentHashMap<>();

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static Lexicons of(Database database, Clock clock) {
        Lexicons lexicons = new Lexicons();
        lexicons.database = database;
        lexicons.clock = clock;
        return lexicons;
    }

    /** What is built in with the firm's own words and rules after it. */
    public Lexicon of(String firm) {
        Read kept = read.get(firm);
        Instant now = clock.instant();
        if (kept != null && now.isBefore(kept.at().plus(Duration.ofSeconds(SECONDS)))) {
            return kept.lexicon();
        }
        Read fresh = database.with(handle -> new WordsRows(handle, firm).newest())
                .map(own -> kept != null && kept.version() == own.version()
                        ? new Read(own.version(), kept.lexicon(), now)
                        : new Read(own.version(), usable(own), now))
                .orElseGet(() -> new Read(0, STANDARD, now));
        read.put(firm, fresh);
        return fresh.lexicon();
    }

    /** Reads anew when asked next. */
    void forget(String firm) {
        read.remove(firm);
    }

    /**
     * The built-in words and rules with these after them.
     *
     * @throws DataProblem where they cannot be used
     */
    static Lexicon with(String words, String rules) {
        return Lexicon.with(List.of(new DataFile(WORDS, words), new DataFile(RULES, rules)));
    }

    /** What was saved was usable once; a later form of the built-in files may change that, and mail is read all the same. */
    private static Lexicon usable(OwnWordsVersion own) {
        try {
            return with(own.words(), own.rules());
        } catch (DataProblem outdated) {
            return STANDARD;
        }
    }

    private record Read(int version, Lexicon lexicon, Instant at) {}
}
