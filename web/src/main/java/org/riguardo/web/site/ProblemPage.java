package org.riguardo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The page of a problem; writes to the log what the reference on the page stands for.
 *
 * @param back the path of the page from which something was sent; null for none
 */
public record ProblemPage(Frame frame, Problem problem, @Nullable String back) {
    private static final System.Logger LOG = System.getLogger("org.riguardo.web");

    static ProblemPage of(HttpServletRequest request, Problem problem, @Nullable Throwable cause) {
        String line = "Reference " + problem.reference() + ": " + problem.status() + " (" + problem.kind() + ")";
        if (problem.status() >= 500) {
            LOG.log(System.Logger.Level.ERROR, line, cause);
        } else {
            LOG.log(System.Logger.Level.INFO, line);
        }
        return new ProblemPage(
                Frame.of(request, Section.NONE), problem, problem.status() == 413 ? back(request) : null);
    }

    /** The page of this application that the browser came from, below the context root. */
    static @Nullable String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI from = URI.create(referer == null ? "" : referer);
            String root = request.getContextPath() + "/";
            boolean ours = request.getServerName().equalsIgnoreCase(from.getHost())
                    && from.getPath().startsWith(root)
                    && !from.getPath().contains("//");
            return ours ? from.getPath().substring(root.length() - 1) : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
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
