package org.riguardo.timeline.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.Database;
import org.riguardo.meaning.DataFile;
import org.riguardo.meaning.DataProblem;
import org.riguardo.meaning.Lexicon;
import org.riguardo.plugins.Plugins;
import org.riguardo.plugins.PluginsChanged;
import org.riguardo.plugins.data.LexiconFile;

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

    @Inject
    private Plugins plugins;

    private Function<String, List<DataFile>> added = this::ofPlugins;

    /** The same outside a server. */
    public static Lexicons of(Database database, Clock clock) {
        Lexicons lexicons = new Lexicons();
        lexicons.database = database;
        lexicons.clock = clock;
        lexicons.added = firm -> List.of();
        return lexicons;
    }

    /** What is built in with the firm's own words and rules after it. */
    public Lexicon of(String firm) {
        Read kept = read.get(firm);
        Instant now = clock.instant();
        if (kept != null && now.isBefore(kept.at().plus(Duration.ofSeconds(SECONDS)))) {
            return kept.lexicon();
        }
        List<DataFile> files = added.apply(firm);
        Read fresh = database.with(handle -> new WordsRows(handle, firm).newest())
                .map(own -> kept != null && kept.of(own.version(), files)
                        ? new Read(own.version(), files, kept.lexicon(), now)
                        : new Read(own.version(), files, usable(own, files), now))
                .orElseGet(() -> kept != null && kept.of(0, files)
                        ? new Read(0, files, kept.lexicon(), now)
                        : new Read(0, files, usable(files), now));
        read.put(firm, fresh);
        return fresh.lexicon();
    }

    /** Words that a plugin brings hold as soon as it is switched on, and no longer than it is. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PluginsChanged change) {
        if (change.firm() == null) {
            read.clear();
        } else {
            forget(change.firm());
        }
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
    private static Lexicon usable(OwnWordsVersion own, List<DataFile> added) {
        List<DataFile> files = new ArrayList<>(added);
        files.add(new DataFile(WORDS, own.words()));
        files.add(new DataFile(RULES, own.rules()));
        try {
            return Lexicon.with(files);
        } catch (DataProblem outdated) {
            return usable(added);
        }
    }

    private static Lexicon usable(List<DataFile> added) {
        try {
            return added.isEmpty() ? STANDARD : Lexicon.with(added);
        } catch (DataProblem together) {
            return STANDARD;
        }
    }

    private List<DataFile> ofPlugins(String firm) {
        return plugins.modules(firm, ModuleType.LEXICON, LexiconFile.class).stream()
                .map(module -> module.instance().file())
                .toList();
    }

    private record Read(int version, List<DataFile> added, Lexicon lexicon, Instant at) {

        boolean of(int otherVersion, List<DataFile> otherAdded) {
            return version == otherVersion && added.equals(otherAdded);
        }
    }
}
