package org.riguardo.timeline.meaning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Caller;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;

/** Staff who decide about findings, without a server. */
public final class Deciders {

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final ZoneId zone;
    private final Deciding deciding;

    public Deciders(Handle handle, Caller caller, ZoneId zone, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.zone = zone;
        this.deciding = new Deciding(handle, caller, zone, now);
    }

    public MessageMeaning meaning(String messageId) {
        return deciding.message(messageId);
    }

    public boolean finds(String id) {
        return new FindingViews(handle, caller.firm()).get(id).isPresent();
    }

    public Decided confirm(String id, @Nullable LocalDate reviewOn) {
        return deciding.confirm(id, reviewOn);
    }

    public Decided refuse(String id) {
        return deciding.refuse(id);
    }

    public Decided correct(String id, Said said) {
        return deciding.correct(id, said);
    }

    public Decided add(String messageId, Said said) {
        return deciding.add(messageId, said);
    }

    public Decided undo(String id) {
        return deciding.undo(id);
    }

    public List<FindingView> waiting(String clientId) {
        return new FindingViews(handle, caller.firm())
                .waiting(clientId, now.minus(Duration.ofDays(90)), LocalDate.ofInstant(now, zone));
    }

    public Map<String, Integer> waitingCounts(String clientId) {
        return new FindingViews(handle, caller.firm())
                .waitingCounts(
                        List.of(clientId, "nobody"), now.minus(Duration.ofDays(90)), LocalDate.ofInstant(now, zone));
    }

    /** Reads a message again as a better engine would. */
    public void readAgain(MessageMeaning message) {
        new MeaningKeeping(handle, caller.firm(), now)
                .again(
                        message.messageId(),
                        Meaning.of(
                                message.text(),
                                message.subject(),
                                message.day(),
                                message.direction(),
                                Lexicon.standard()));
    }
}
