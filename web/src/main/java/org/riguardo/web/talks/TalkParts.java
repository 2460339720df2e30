package org.riguardo.web.talks;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.timeline.talks.Answered;
import org.riguardo.timeline.talks.TalkQuestion;
import org.riguardo.timeline.talks.Talks;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** Gathers the questions for the pages on which they stand, and says what became of an answer. */
@RequestScoped
public class TalkParts {
    @EJB
    private Talks talks;

    @Inject
    private Visit visit;

    /**
     * The questions about one client, or about all.
     *
     * @param most how many to show
     * @param focus whether one was just answered
     */
    public TalksView view(@Nullable String clientId, int most, String back, String target, boolean focus) {
        List<TalkQuestion> questions = talks.questions(clientId, 0, most);
        int more = questions.size() < most ? 0 : talks.count(clientId) - questions.size();
        Speech speech = visit.speech();
        return new TalksView(
                questions.stream()
                        .map(question -> TalkRow.of(question, visit.user(), speech))
                        .toList(),
                more,
                back,
                target,
                focus);
    }

    /**
     * What was just done; null when nothing was.
     *
     * @param answered the id of an answer
     * @param undone not null when an answer was taken back
     */
    public @Nullable Notice notice(@Nullable String answered, @Nullable String undone, String back) {
        Speech speech = visit.speech();
        if (undone != null) {
            return new Notice(speech.texts().say("talk.undone"), null);
        }
        Answered answer = answered == null ? null : talks.answered(answered);
        if (answer == null) {
            return null;
        }
        String about = answer.purpose() == null
                ? speech.texts().say("talk.nobody")
                : speech.texts().word(answer.purpose())
                        + (answer.purpose() == Purpose.MONEY
                                ? ""
                                : ", "
                                        + speech.texts()
                                                .say(answer.moneyMentioned() ? "about.money" : "about.no-money"));
        return new Notice(
                speech.texts().say("talk.answered", answer.clientName(), about),
                "/talks/answers/" + answer.id() + "/undo" + Back.query(back));
    }
}
