package org.riguardo.web.drafts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Recipient;
import org.riguardo.web.client.Notice;
import org.riguardo.web.mail.Sizes;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Gate;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;

/**
 * The editor of a draft as its template shows it.
 *
 * @param languages in which there are texts
 * @param gates what keeps it back now
 * @param from when it might leave; null when it may now, or nobody knows
 * @param textKept whether the person's words stayed although another tone was asked for
 * @param overtaken who was quicker, as a sentence; null when nobody was
 * @param since what has changed since it was approved, while its mail waits in the outbox
 * @param mine whether it is the person's own
 */
public record DraftPage(
        Frame frame,
        DraftView view,
        DraftForm form,
        List<String> languages,
        List<Gate> gates,
        @Nullable Moment from,
        @Nullable Notice notice,
        boolean textKept,
        @Nullable String overtaken,
        List<String> since,
        boolean mine) {

    /** The draft. */
    public Draft draft() {
        return view.draft();
    }

    /** Its path below the context root. */
    public String path() {
        return "/drafts/" + draft().id();
    }

    /** The person from whose address it goes. */
    public String sender() {
        return PersonName.of(draft().letter().sender());
    }

    /** Whether it is being written. */
    public boolean open() {
        return draft().life().state() == Draft.State.OPEN;
    }

    /** Whether it has a tone to choose. */
    public boolean toned() {
        return draft().matter().kind() == MailKind.REMINDER;
    }

    public Tone[] tones() {
        return Tone.values();
    }

    public Form[] forms() {
        return Form.values();
    }

    /** The addresses to choose from: the client's, and whoever is answered. */
    public List<Recipient> recipients() {
        Stream<Recipient> answered = draft().letter().to().stream()
                .filter(address -> view.recipients().stream()
                        .noneMatch(recipient -> recipient.address().equals(address)))
                .map(address -> new Recipient(address, false, false, false, false));
        return Stream.concat(view.recipients().stream(), answered).toList();
    }

    /** Whether an address is chosen. */
    public boolean to(String address) {
        return form.to().contains(address);
    }

    /** A size as people say it. */
    public String size(long octets) {
        return Sizes.of(octets, frame.texts());
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return form.problems().get(field);
    }

    /** What a screen reader says first. */
    public String spoken() {
        return !form.problems().isEmpty()
                ? String.join(" ", form.problems().values())
                : overtaken != null ? overtaken : notice == null ? "" : notice.text();
    }
}
