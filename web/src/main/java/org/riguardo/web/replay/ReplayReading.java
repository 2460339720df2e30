package org.riguardo.web.replay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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
    /** Reads it; {@code version} finds the settings of a version, and -1 stands for the policy in force. */
    static ReplayReading of(ReplayForm form, LocalDate today, IntFunction<PolicySettings> version, Texts texts) {
        return new Reader(form, today, version, texts).read();
    }

    private static final class Reader {
        private final LocalDate today;
        private final IntFunction<PolicySettings> version;
        private final Texts texts;
        private ReplayForm form;

        Reader(ReplayForm form, LocalDate today, IntFunction<PolicySettings> version, Texts texts) {
            this.form = form;
            this.today = today;
            this.version = version;
            this.texts = texts;
        }

        ReplayReading read() {
            boolean own = !form.last().matches("3|12|36");
            LocalDate from = own ? day("from", form.from()) : today.minusMonths(Integer.parseInt(form.last()));
            LocalDate to = own ? day("to", form.to()) : today;
            PolicySettings policy = settings("policy", form.policy());
            PolicySettings other = form.other().isEmpty() ? null : settings("other", form.other());
            boolean good = form.problems().isEmpty() && from != null && to != null && policy != null;
            return new ReplayReading(form, good ? new ReplayRequest(from, to, policy, other) : null);
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

        private @Nullable PolicySettings settings(String field, String chosen) {
            try {
                if (chosen.equals("draft")) {
                    return PolicyFile.read(form.document());
                }
                if (chosen.equals("current") || chosen.matches("\\d{1,9}")) {
                    return version.apply(chosen.equals("current") ? -1 : Integer.parseInt(chosen));
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
}
