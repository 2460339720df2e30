package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.Place.Scope;
import org.riguardo.api.tone.Template;
import org.riguardo.api.tone.TextKey;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneProblem;
import org.riguardo.api.tone.ToneText;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** How a firm words its mail: everybody reads it, partners and administrators change it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class ToneTexts {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private TonePacks packs;

    @Inject
    private Firms firms;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static ToneTexts of(Callers callers, Database database, TonePacks packs, Firms firms, Audit audit, Clock clock) {
        ToneTexts texts = new ToneTexts();
        texts.callers = callers;
        texts.database = database;
        texts.packs = packs;
        texts.firms = firms;
        texts.audit = audit;
        texts.clock = clock;
        return texts;
    }

    /** A subject of one line, and a text, filled with a made-up client. */
    public record Preview(String subject, String body) {}

    /** The languages in which there are texts. */
    public List<String> languages() {
        return packs.all(callers.current().firm()).stream()
                .map(TonePack::language)
                .distinct()
                .toList();
    }

    /** All texts of a language, as the firm words them. */
    public List<TextView> all(String language) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            ToneTextRows rows = new ToneTextRows(handle, firm);
            List<TextView> views = new ArrayList<>();
            for (TonePack pack : packs.all(firm)) {
                if (pack.language().equals(language)) {
                    Map<String, String> changed = rows.changed(pack.key());
                    pack.texts().forEach(text -> views.add(view(rows, pack, text, changed)));
                }
            }
            return views;
        });
    }

    /** One text; {@link NotFoundProblem} when there is none with that key. */
    public TextView get(String pack, String key) {
        String firm = callers.current().firm();
        TonePacks.Chosen chosen = chosen(pack, key);
        return database.with(handle -> {
            ToneTextRows rows = new ToneTextRows(handle, firm);
            return view(rows, chosen.pack(), chosen.text(), rows.changed(pack));
        });
    }

    /**
     * The text filled with a made-up client, without keeping it.
     *
     * @throws InputProblem when it has a place that there is none of, naming the line
     */
    public Preview preview(String pack, String key, String subject, String body) {
        TonePacks.Chosen chosen = chosen(pack, key);
        ToneText text = parsed(chosen.text().key(), subject, body);
        String firm = firms.get(callers.current().firm()).name();
        Filling.Filled filled =
                new Filling(chosen.pack(), SampleFacts.of(firm, chosen.text().key(), clock.instant())).fill(text);
        return new Preview(filled.subject(), filled.body());
    }

    /**
     * Words a text anew.
     *
     * @throws InputProblem when it cannot be taken, naming the line
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void save(String pack, String key, String subject, String body) {
        Caller caller = callers.current();
        TonePacks.Chosen chosen = chosen(pack, key);
        ToneText text = parsed(chosen.text().key(), subject, body);
        String clean = text.subjects().get(0).source();
        database.use(handle -> new ToneTextRows(handle, caller.firm())
                .set(pack, key, clean, text.body().source(), caller.username(), clock.instant()));
        note(caller, "tone-text-changed", pack, key);
    }

    /** Goes back to the pack's own text. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void reset(String pack, String key) {
        Caller caller = callers.current();
        chosen(pack, key);
        database.use(handle -> new ToneTextRows(handle, caller.firm()).remove(pack, key));
        note(caller, "tone-text-reset", pack, key);
    }

    /** How the firm writes. */
    public WritingSetting setting() {
        return database.with(handle -> new LetterRows(handle, callers.current().firm()).setting());
    }

    /**
     * Sets how the firm writes.
     *
     * @param iban in any spelling; null or blank for none
     * @throws InputProblem when it is no IBAN
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void set(Form form, @Nullable String iban) {
        Caller caller = callers.current();
        String plain = iban == null ? "" : iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!plain.isEmpty() && !Iban.valid(plain)) {
            throw new InputProblem(
                    "iban", "Questo IBAN non torna: controllare le cifre.", "This is no valid IBAN: check its digits.");
        }
        database.use(handle -> Dialect.of(handle)
                .put(handle, "writing_setting", List.of("firm_id"), List.of("form", "iban"), row -> row.bind(
                                "firm_id", caller.firm())
                        .bind("form", form.name())
                        .bind("iban", plain.isEmpty() ? null : plain)));
        audit.note(caller.firm(), caller.username(), "writing-set", null, null);
    }

    private TonePacks.Chosen chosen(String pack, String key) {
        return packs.pack(callers.current().firm(), pack)
                .flatMap(found -> TextKey.of(key).flatMap(found::text).map(text -> new TonePacks.Chosen(found, text)))
                .orElseThrow(() -> new NotFoundProblem("text", key));
    }

    private static ToneText parsed(TextKey key, String subject, String body) {
        String clean = body.replace("\r\n", "\n").stripTrailing();
        if (subject.isBlank() || subject.length() > 300 || clean.isBlank() || clean.length() > 20_000) {
            throw new InputProblem(
                    subject.isBlank() || subject.length() > 300 ? "subject" : "text",
                    "Servono un oggetto (al massimo 300 caratteri) e un testo (al massimo 20.000).",
                    "A subject (300 characters at most) and a text (20,000 at most) are needed.");
        }
        return new ToneText(key, List.of(template("subject", subject.strip())), template("text", clean));
    }

    private static Template template(String field, String text) {
        try {
            return Template.parse(text, Scope.LETTER, 1);
        } catch (ToneProblem problem) {
            Sentence said = problem.sentence();
            throw new InputProblem(
                    field, "Riga " + problem.line() + ": " + said.it(), "Line " + problem.line() + ": " + said.en());
        }
    }

    private static TextView view(ToneTextRows rows, TonePack pack, ToneText text, Map<String, String> changed) {
        ToneText worded = rows.worded(new TonePacks.Chosen(pack, text));
        return new TextView(
                pack.key(),
                pack.language(),
                text.key(),
                worded.subjects().get(0).source(),
                worded.body().source(),
                changed.get(text.key().words()));
    }

    private void note(Caller caller, String what, String pack, String key) {
        audit.note(caller.firm(), caller.username(), what, null, "{\"text\":\"" + pack + " " + key + "\"}");
    }
}
