package org.riguardo.web.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.privacy.Erased;
import org.riguardo.privacy.ErasurePreview;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * What is kept of a client, to be given out or erased.
 *
 * @param stays what an erasure leaves, by the reason for it
 * @param typed what was typed as the client's name
 * @param files files that go too, in words
 * @param problem why it was refused; null else
 * @param field which field it is about, {@code name} or {@code files}; null where nothing was refused
 * @param notice what was done; null else
 */
public record PersonalDataPage(
        Frame frame,
        ErasurePreview preview,
        List<Group> stays,
        @Nullable String erasedBy,
        @Nullable Moment erasedAt,
        @Nullable Moment keptUntil,
        List<FileLine> files,
        String typed,
        @Nullable String problem,
        @Nullable String field,
        @Nullable String notice) {

    /**
     * A file that goes too.
     *
     * @param path of the page of its import; null where somebody put it there by hand
     */
    public record FileLine(String words, @Nullable String path) {}

    /** Rows that stay for one reason. */
    public record Group(String why, List<String> lines) {}

    static PersonalDataPage of(
            Frame frame,
            Speech speech,
            ErasurePreview preview,
            String typed,
            @Nullable InputProblem problem,
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
                preview.files().stream().map(file -> line(file, speech)).toList(),
                typed,
                problem == null ? null : speech.texts().say(problem.sentence()),
                problem == null ? null : problem.field(),
                notice);
    }

    private static FileLine line(FiledFile file, Speech speech) {
        String words = file.name() + " (" + speech.moments().date(file.day()).words() + ")";
        return new FileLine(words, file.importId() == null ? null : "/imports/" + file.importId());
    }

    /** Why what was typed as the name was refused; null else. */
    public @Nullable String nameProblem() {
        return "files".equals(field) ? null : problem;
    }

    /** Why files have to be looked at first; null else. */
    public @Nullable String filesProblem() {
        return "files".equals(field) ? problem : null;
    }

    /** What a screen reader is told. */
    public String spoken() {
        return problem != null ? problem : notice == null ? "" : notice;
    }
}
