package org.riguardo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The page of a problem; writes to the log what the reference on the page stands for. */
public record ProblemPage(Frame frame, Problem problem) {
    private static final System.Logger LOG = System.getLogger("org.riguardo.web");

    static ProblemPage of(HttpServletRequest request, Problem problem, @Nullable Throwable cause) {
        String line = "Reference " + problem.reference() + ": " + problem.status() + " (" + problem.kind() + ")";
        if (problem.status() >= 500) {
            LOG.log(System.Logger.Level.ERROR, line, cause);
        } else {
            LOG.log(System.Logger.Level.INFO, line);
        }
        return new ProblemPage(Frame.of(request, Section.NONE), problem);
    }

    /** The sentence to show. */
    public String sentence() {
        return problem.sentence() != null
                ? frame.texts().say(problem.sentence())
                : frame.say("problem." + problem.kind() + ".text");
    }

    /** The heading. */
    public String title() {
        return frame.say("problem." + problem.kind());
    }
}
