package org.riguardo.web.replay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.Policies;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.replay.ReplayRequest;
import org.riguardo.web.policy.PolicyFile;
import org.riguardo.web.words.Texts;

/**
 * A form that asks for a replay, read.
 *
 * @param request null when something is wrong
 */
record ReplayReading(ReplayForm form, @Nullable ReplayRequest request) {
    /** Reads it; {@code version} finds a version, and -1 stands for the policy in force. */
    static ReplayReading of(ReplayForm form, LocalDate today, IntFunction<Policies.Version> version, Texts texts) {
        return new Reader(form, today, version, texts).read();
    }

    private static final class Reader {
        private final LocalDate today;
        private final IntFunction<Policies.Version> version;
        private final Texts texts;
        private ReplayForm form;

        Reader(ReplayForm form, LocalDate today, IntFunction<Policies.Version> version, Texts texts) {
            this.form = form;
            this.today = today;
            this.version = version;
            this.texts = texts;
        }

        ReplayReading read() {
            boolean own = !form.last().matches("3|12|36");
            LocalDate from = own ? day("from", form.from()) : today.minusMonths(Integer.parseInt(form.last()));
            LocalDate to = own ? day("to", form.to()) : today;
            Chosen policy = chosen("policy", form.policy());
            Chosen other = form.other().isEmpty() ? null : chosen("other", form.other());
            if (!form.problems().isEmpty() || from == null || to == null || policy == null) {
                return new ReplayReading(form, null);
            }
            return new ReplayReading(
                    form,
                    new ReplayRequest(
                            from,
                            to,
                            policy.settings(),
                            other == null ? null : other.settings(),
                            policy.name(),
                            other == null ? null : other.name()));
        }

        private @Nullable LocalDate day(String field, String typed) {
            try {
                LocalDate day = LocalDate.parse(typed);
                if (day.getYear() > 1900 && day.getYear() < 3000) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                form = form.with(field, texts.say("replay.day.wrong"));
            }
            form = form.with(field, texts.say("replay.day.wrong"));
            return null;
        }

        private @Nullable Chosen chosen(String field, String chosen) {
            try {
                if (chosen.equals("draft")) {
                    return new Chosen(PolicyFile.read(form.document()), chosen);
                }
                if (chosen.equals("current") || chosen.matches("\\d{1,9}")) {
                    Policies.Version found = version.apply(chosen.equals("current") ? -1 : Integer.parseInt(chosen));
                    return new Chosen(found.settings(), Integer.toString(found.number()));
                }
            } catch (InputProblem problem) {
                form = form.with("document", texts.say(problem.sentence()));
                return null;
            } catch (NotFoundProblem gone) {
                form = form.with(field, texts.say("replay.policy.wrong"));
            }
            form = form.with(field, texts.say("replay.policy.wrong"));
            return null;
        }
    }

    private record Chosen(PolicySettings settings, String name) {}
}
