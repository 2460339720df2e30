package org.riguardo.web.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Kind;
import org.riguardo.timeline.meaning.Kinds;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * A text with what it says, and the form to change or add something, as its template shows it.
 *
 * @param title the subject of the message, or what the contact was
 * @param action the path that the form is sent to
 * @param changing whether the form changes something that is there
 * @param quotes whether the form asks for words of the text
 * @param back the page to go back to
 */
public record MeaningPage(
        Frame frame,
        Speech speech,
        String title,
        Moment day,
        List<Marked> text,
        List<Chip> chips,
        MeaningForm form,
        String action,
        boolean changing,
        boolean quotes,
        String back,
        @Nullable Notice notice) {

    /** What may be chosen, as name and word. */
    public List<Choice> choices() {
        return Kinds.all().stream().map(this::choice).toList();
    }

    private Choice choice(Kind kind) {
        return new Choice(kind.key(), Chip.what(kind, speech));
    }

    /** What a screen reader says first. */
    public String spoken() {
        return form.problems().values().stream().findFirst().orElse(notice == null ? "" : notice.text());
    }

    /** One choice of the form. */
    public record Choice(String name, String word) {}
}
