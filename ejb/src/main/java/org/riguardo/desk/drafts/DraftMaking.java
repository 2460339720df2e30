package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.TextKey;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.plan.Policies;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;

/** Makes drafts out of what is suggested about a client and the texts of the firm. It stores nothing and sends nothing. */
@ApplicationScoped
class DraftMaking {

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Firms firms;

    @Inject
    private TonePacks packs;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static DraftMaking of(ClientFiles files, Policies policies, Firms firms, TonePacks packs, Clock clock) {
        DraftMaking making = new DraftMaking();
        making.files = files;
        making.policies = policies;
        making.firms = firms;
        making.packs = packs;
        making.clock = clock;
        return making;
    }

    /** What is known of a client at one instant. */
    record Known(Firm firm, ClientFile file, PolicySettings settings, Decision decision, Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, firm.zone());
        }
    }

    /** Everything about that client now; {@link org.riguardo.problem.NotFoundProblem} when the firm has no such client. */
    Known know(String firmId, String client) {
        Instant now = clock.instant();
        ClientFile file = files.load(firmId, client);
        PolicySettings settings = policies.current(firmId).settings();
        return new Known(firms.get(firmId), file, settings, Policy.decide(file, settings, now), now);
    }

    Plan plan(Known known, Wish wish) {
        boolean recap = Policy.mayEmail(known.file(), known.settings(), known.now(), true).closed().stream()
                .noneMatch(closed -> closed.rule().equals("recap"));
        return Plan.of(wish, known.decision(), recap);
    }

    /** A draft that nobody has seen yet. */
    KeptDraft make(Handle handle, Known known, Caller by, String sender, Plan plan, Wish wish, boolean automatic) {
        LetterRows rows = new LetterRows(handle, by.firm());
        String client = known.file().client().id();
        Form form = Optional.ofNullable(wish.form())
                .or(() -> Optional.ofNullable(rows.form(client)))
                .orElseGet(() -> rows.setting().form());
        String language = wish.language() != null
                ? packs.require(known.firm().id(), wish.language())
                : packs.language(known.firm().id(), LetterReading.language(known.file()));
        Draft.Origin origin = new Draft.Origin(
                plan.kind() == MailKind.REPLY ? answers(rows, known, wish) : null,
                plan.money() ? follows(rows, known) : null);
        Draft empty = new Draft(
                Database.newId(),
                client,
                new Draft.Matter(plan.kind(), plan.purpose(), List.of()),
                new Draft.Wording(plan.tone(), form, language, null),
                new Draft.Letter(
                        sender, to(rows, handle, known, plan, origin.answers()), List.of(), "", "", wish.statement()),
                origin,
                Draft.Life.begun(automatic, known.now(), by.username()));
        return fill(handle, known, new KeptDraft(empty, null, null), true, true);
    }

    /** The draft filled anew with the facts of now, in its tone, form and language. */
    KeptDraft fill(Handle handle, Known known, KeptDraft kept, boolean subject, boolean body) {
        Draft draft = kept.draft();
        Draft.Wording wording = draft.wording();
        LetterFacts facts = facts(handle, known, draft);
        packs.require(known.firm().id(), wording.language());
        TonePacks.Chosen chosen = chosen(known.firm().id(), draft.matter().kind(), wording, facts.broken());
        ToneTextRows own = new ToneTextRows(handle, known.firm().id());
        Filling.Filled ready = new Filling(chosen.pack(), facts).fill(own.worded(chosen));
        Conversation goesOn = draft.origin().follows() == null
                ? Conversation.NONE
                : Conversation.following(
                        handle, known.firm().id(), draft.origin().follows());
        Filling.Filled filled = goesOn.subject().isEmpty() ? ready : ready.under("Re: " + goesOn.subject());
        Draft.Letter letter = draft.letter();
        Draft with = draft.with(new Draft.Matter(
                        draft.matter().kind(),
                        draft.matter().purpose(),
                        facts.items().stream().map(Item::id).toList()))
                .with(new Draft.Wording(
                        wording.tone(),
                        wording.form(),
                        wording.language(),
                        chosen.pack().key()))
                .with(letter.saying(
                        subject ? filled.subject() : letter.subject(), body ? filled.body() : letter.body()));
        return KeptDraft.filled(with, filled, facts);
    }

    private TonePacks.Chosen chosen(String firm, MailKind kind, Draft.Wording wording, boolean broken) {
        Tone tone = wording.tone() == null ? Tone.WARM : wording.tone();
        return packs.find(firm, wording.language(), new TextKey(kind, broken, tone, wording.form()))
                .or(() -> packs.find(firm, wording.language(), TextKey.of(kind, Tone.WARM, wording.form())))
                .orElseThrow(() -> new InputProblem(
                        "tone",
                        "Nessun pacchetto di testi acceso ha un testo di questo tipo: accenderne uno tra i plugin.",
                        "No tone pack that is on has a text of this kind: switch one on among the plugins."));
    }

    /** What the draft would be filled with now. */
    LetterFacts facts(Handle handle, Known known, Draft draft) {
        Draft.Letter letter = draft.letter();
        return new LetterReading(handle, known.firm(), known.file(), known.decision(), known.now())
                .read(
                        draft.matter().kind(),
                        letter.sender(),
                        letter.to().isEmpty() ? null : letter.to().get(0),
                        draft.origin().answers());
    }

    private static @Nullable String answers(LetterRows rows, Known known, Wish wish) {
        return wish.answers() != null
                ? wish.answers()
                : Talks.toAnswer(known.file())
                        .map(Interaction::id)
                        .flatMap(rows::messageOf)
                        .orElse(null);
    }

    private static @Nullable String follows(LetterRows rows, Known known) {
        LocalDate since = Talks.pastDueSince(known.file(), known.today());
        return Talks.lastAboutMoney(known.file(), since, known.firm().zone())
                .map(Interaction::id)
                .flatMap(rows::messageOf)
                .orElse(null);
    }

    private static List<String> to(LetterRows rows, Handle handle, Known known, Plan plan, @Nullable String answers) {
        List<String> fit = rows.recipients(known.file().client().id()).stream()
                .filter(recipient -> recipient.fits(plan.money()))
                .map(Recipient::address)
                .toList();
        String writer = answers == null
                ? null
                : Conversation.answering(handle, known.firm().id(), answers).from();
        if (writer != null) {
            return List.of(writer);
        }
        return fit.isEmpty() ? List.of() : List.of(fit.get(0));
    }
}
