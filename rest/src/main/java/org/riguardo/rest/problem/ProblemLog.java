package org.riguardo.rest.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Notes each problem under its reference, with nothing that a caller wrote but the address and the field, cleaned. */
final class ProblemLog {

    private static final Logger LOG = System.getLogger("org.riguardo.rest");

    private static final int LONGEST = 200;

    private ProblemLog() {}

    static void note(Problem problem, String method, String path, @Nullable Throwable thrown) {
        String line = line(problem, method, path);
        if (problem.status() >= 500) {
            LOG.log(Level.ERROR, line, thrown);
        } else {
            LOG.log(Level.INFO, line);
        }
    }

    static String line(Problem problem, String method, String path) {
        String field = problem.field() == null ? "" : " field " + clean(problem.field());
        return "Problem " + problem.reference() + ": " + problem.status() + " "
                + problem.kind().type() + field + " on " + clean(method) + " " + clean(path);
    }

    private static String clean(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9._~%/\\[\\]-]", "?");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
