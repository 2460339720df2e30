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
    DraftRows.Kept make(Handle handle, Known known, Caller by, String sender, Plan plan, Wish wish, boolean automatic) {
        LetterRows rows = new LetterRows(handle, by.firm());
        String client = known.file().client().id();
        String language =
                packs.language(wish.language() != null ? wish.language() : LetterReading.language(known.file()));
        Form form = Optional.ofNullable(wish.form())
                .or(() -> Optional.ofNullable(rows.form(client)))
                .orElseGet(() -> rows.setting().form());
        String answers = plan.kind() == MailKind.REPLY ? answers(rows, known, wish) : null;
        String follows = plan.purpose() == org.riguardo.api.facts.Purpose.MONEY ? follows(rows, known) : null;
        List<String> to = to(rows, handle, known, plan, answers);
        Draft empty = new Draft(
                Database.newId(),
                client,
                1,
                Draft.State.OPEN,
                plan.kind(),
                plan.purpose(),
                plan.tone(),
                form,
                language,
                null,
                sender,
                to,
                List.of(),
                "",
                "",
                List.of(),
                answers,
                follows,
                wish.statement(),
                automatic,
                known.now(),
                by.username(),
                known.now(),
                by.username());
        return fill(handle, known, new DraftRows.Kept(empty, null, null), true, true);
    }

    /** The draft filled anew with the facts of now, in its tone, form and language. */
    DraftRows.Kept fill(Handle handle, Known known, DraftRows.Kept kept, boolean subject, boolean body) {
        Draft draft = kept.draft();
        Tone tone = draft.tone() == null ? Tone.WARM : draft.tone();
        LetterFacts facts = facts(handle, known, draft);
        TonePacks.Chosen chosen = packs.find(
                        draft.language(), new TextKey(draft.kind(), facts.broken(), tone, draft.form()))
                .or(() -> packs.find(draft.language(), TextKey.of(draft.kind(), Tone.WARM, draft.form())))
                .orElseThrow(() -> new IllegalStateException("no tone pack has a text for " + draft.kind()));
        ToneTextRows own = new ToneTextRows(handle, known.firm().id());
        Filling.Filled filled = new Filling(chosen.pack(), facts).fill(own.worded(chosen));
        Conversation goesOn = draft.follows() == null || draft.kind() == MailKind.REPLY
                ? Conversation.NONE
                : Conversation.following(handle, known.firm().id(), draft.follows());
        String title = goesOn.subject().isEmpty() ? filled.subject() : "Re: " + goesOn.subject();
        Draft with = With.text(
                draft,
                subject ? title : draft.subject(),
                body ? filled.body() : draft.body(),
                chosen.pack().key(),
                facts.items().stream().map(Item::id).toList());
        return new DraftRows.Kept(with, DraftRows.filled(title, filled.body()), KeptFacts.write(facts));
    }

    /** What the draft would be filled with now. */
    LetterFacts facts(Handle handle, Known known, Draft draft) {
        return new LetterReading(handle, known.firm(), known.file(), known.decision(), known.now())
                .read(
                        draft.kind(),
                        draft.sender(),
                        draft.to().isEmpty() ? null : draft.to().get(0),
                        draft.answers());
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
        boolean money = plan.purpose() == org.riguardo.api.facts.Purpose.MONEY;
        List<String> fit = rows.recipients(known.file().client().id()).stream()
                .filter(recipient -> recipient.fits(money))
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
