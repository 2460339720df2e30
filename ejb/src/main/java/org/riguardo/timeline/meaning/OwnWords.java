package org.riguardo.timeline.meaning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.meaning.DataProblem;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Understanding;
import org.riguardo.meaning.Voice;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** A firm's own words and rules, added to those that are built in: everybody sees and tries them, partners and administrators change them. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class OwnWords {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_SENTENCE = 5_000;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Lexicons lexicons;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What holds now; null while the firm has none of its own. */
    public @Nullable OwnWordsVersion current() {
        String firm = callers.current().firm();
        return database.with(handle -> new WordsRows(handle, firm).newest().orElse(null));
    }

    /** The versions, newest first, 50 at most. */
    public List<OwnWordsVersion> versions() {
        String firm = callers.current().firm();
        return database.with(handle -> new WordsRows(handle, firm).all());
    }

    /**
     * What a sentence would be understood to say with these words and rules; nothing is kept.
     *
     * @param day the day on which it is said
     * @throws InputProblem where the words or rules cannot be used, naming line and remedy
     */
    public Understanding attempt(String words, String rules, String sentence, Voice voice, @Nullable LocalDate day) {
        String firm = callers.current().firm();
        LocalDate said = day != null
                ? day
                : LocalDate.ofInstant(clock.instant(), firms.get(firm).zone());
        if (sentence.length() > LONGEST_SENTENCE) {
            throw new InputProblem(
                    "sentence",
                    "La frase di prova ha al massimo 5.000 caratteri.",
                    "A sentence to try has 5,000 characters at most.");
        }
        return Meaning.of(sentence, "", said, voice, usable(words, rules));
    }

    /**
     * Keeps words and rules as a new version, and reads the messages of the last 60 days again by them; what a person decided stays.
     *
     * @return how many messages say something else now
     * @throws InputProblem where the words or rules cannot be used, naming line and remedy
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public int save(String words, String rules) {
        return keep(words, rules, "own-words-saved");
    }

    /**
     * Makes a version hold again, as a new one; 0 is what is built in alone.
     *
     * @return how many messages say something else now
     * @throws NotFoundProblem when there is no such version
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public int restore(int version) {
        if (version == 0) {
            return keep("", "", "own-words-restored");
        }
        String firm = callers.current().firm();
        OwnWordsVersion kept = database.with(handle -> new WordsRows(handle, firm)
                .version(version)
                .orElseThrow(() -> new NotFoundProblem("version", String.valueOf(version))));
        return keep(kept.words(), kept.rules(), "own-words-restored");
    }

    private int keep(String words, String rules, String what) {
        Caller caller = callers.current();
        Lexicon lexicon = usable(words, rules);
        Instant now = clock.instant();
        Rereading.Result reread = database.with(handle -> {
            int version = new WordsRows(handle, caller.firm()).save(words, rules, caller.username(), now);
            audit.note(caller.firm(), caller.username(), what, null, "{\"wordsVersion\":" + version + "}");
            return new Rereading(handle, caller.firm(), firms.get(caller.firm()).zone(), now).by(lexicon);
        });
        lexicons.forget(caller.firm());
        Set<String> clients = reread.clients();
        if (!clients.isEmpty()) {
            decisions.refresh(caller.firm(), clients);
        }
        return reread.messages();
    }

    static Lexicon usable(String words, String rules) {
        for (String text : List.of(words, rules)) {
            if (text.length() > LONGEST) {
                throw new InputProblem(
                        text == words ? "words" : "rules",
                        "Al massimo 100.000 caratteri.",
                        "100,000 characters at most.");
            }
        }
        try {
            return Lexicons.with(words, rules);
        } catch (DataProblem problem) {
            boolean inRules = Lexicons.RULES.equals(problem.file());
            throw new InputProblem(
                    inRules ? "rules" : "words",
                    "Riga " + problem.line() + (inRules ? " delle regole: " : " delle parole: ")
                            + problem.sentence().it(),
                    "Line " + problem.line() + (inRules ? " of the rules: " : " of the words: ")
                            + problem.sentence().en());
        }
    }
}
