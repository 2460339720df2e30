package org.riguardo.timeline.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.Words;
import org.riguardo.firm.Caller;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Voice;

/** Reads the note of a contact that staff log: what it says is proposed, and counts for nothing until somebody confirms it. */
@ApplicationScoped
public class NoteReading {

    @Inject
    private Lexicons lexicons;

    /** The same outside a server. */
    public static NoteReading of(Lexicons lexicons) {
        NoteReading reading = new NoteReading();
        reading.lexicons = lexicons;
        return reading;
    }

    /**
     * Keeps what the note says, in the transaction of that handle; a hardship that was logged gets a day to look at it again.
     *
     * @param at when the contact took place
     * @param signals what was logged as heard
     */
    public void logged(
            Handle handle,
            Caller caller,
            String contactId,
            Instant at,
            @Nullable String note,
            Set<Signal> signals,
            ZoneId zone,
            Instant now) {
        MeaningKeeping keeping = new MeaningKeeping(handle, caller.firm(), now);
        if (note != null && !note.isBlank()) {
            LocalDate day = LocalDate.ofInstant(at, zone);
            keeping.noted(contactId, Meaning.of(note, "", day, Voice.NOTE, lexicons.of(caller.firm())));
        }
        if (signals.contains(Signal.HARDSHIP)) {
            keeping.remember(contactId);
            Set<Signal> others = EnumSet.copyOf(signals);
            others.remove(Signal.HARDSHIP);
            handle.createUpdate("update interaction set logged_signals = :signals where firm_id = :firm and id = :id")
                    .bind("signals", Words.join(others))
                    .bind("firm", caller.firm())
                    .bind("id", contactId)
                    .execute();
            LocalDate review = LocalDate.ofInstant(now, zone).plusMonths(Deciding.REVIEW_MONTHS);
            new FindingRows(handle, caller.firm(), now)
                    .add(null, contactId, Said.of(Kinds.HARDSHIP, null, null, review), caller.username());
        }
    }
}
