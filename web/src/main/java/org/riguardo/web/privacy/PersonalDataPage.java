package org.riguardo.web.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.privacy.Erased;
import org.riguardo.privacy.ErasurePreview;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * What is kept of a client, to be given out or erased.
 *
 * @param stays what an erasure leaves, by the reason for it
 * @param typed what was typed as the client's name
 * @param problem why that was refused; null else
 * @param notice what was done; null else
 */
public record PersonalDataPage(
        Frame frame,
        ErasurePreview preview,
        List<Group> stays,
        @Nullable String erasedBy,
        @Nullable Moment erasedAt,
        @Nullable Moment keptUntil,
        String typed,
        @Nullable String problem,
        @Nullable String notice) {

    /** Rows that stay for one reason. */
    public record Group(String why, List<String> lines) {}

    static PersonalDataPage of(
            Frame frame,
            Speech speech,
            ErasurePreview preview,
            String typed,
            @Nullable String problem,
            @Nullable String notice) {
        Map<String, List<String>> stays = new LinkedHashMap<>();
        preview.stays().forEach(part -> stays.computeIfAbsent(speech.texts().say(part.why()), why -> new ArrayList<>())
                .add(speech.texts().say(part.what()) + ": " + part.rows()));
        Erased erased = preview.erased();
        var until = erased == null ? preview.keptUntil() : erased.keptUntil();
        return new PersonalDataPage(
                frame,
                preview,
                stays.entrySet().stream()
                        .map(one -> new Group(one.getKey(), one.getValue()))
                        .toList(),
                erased == null ? null : PersonName.of(erased.erasedBy()),
                erased == null ? null : speech.moments().at(erased.erasedAt()),
                until == null ? null : speech.moments().date(until),
                typed,
                problem,
                notice);
    }

    /** What a screen reader is told. */
    public String spoken() {
        return problem != null ? problem : notice == null ? "" : notice;
    }
}
