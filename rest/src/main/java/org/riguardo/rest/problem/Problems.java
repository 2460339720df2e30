package org.riguardo.rest.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import org.riguardo.api.decision.Sentence;
import org.riguardo.json.InvalidDocument;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.rest.json.Body;

/** Says which problem stands behind an exception. */
final class Problems {

    private static final int LONGEST_ID = 100;

    private static final Map<String, String> ITALIAN = Map.of(
            "client", "cliente",
            "bank entry", "movimento",
            "item", "importo aperto",
            "interaction", "contatto",
            "import", "importazione",
            "message", "messaggio",
            "thread", "conversazione",
            "assignment", "assegnazione",
            "policy version", "versione della politica",
            "replay", "rilettura del passato");

    private Problems() {}

    static Problem of(Throwable thrown) {
        if (thrown instanceof InputProblem input) {
            return Problem.of(ProblemKind.INPUT, input.field(), input.sentence());
        } else if (thrown instanceof InvalidDocument document) {
            Sentence reason = new Sentence(document.getMessage(), document.getMessage());
            return Problem.of(ProblemKind.INPUT, document.field(), reason);
        } else if (thrown instanceof NotSent notSent) {
            return Problem.of(notSent.kind(), notSent.detail(), notSent.more());
        } else if (thrown instanceof NotFoundProblem missing) {
            return Problem.of(ProblemKind.NOT_FOUND, null, nothing(missing));
        } else if (thrown instanceof Body.TooLarge body) {
            return Problem.of(ProblemKind.TOO_LARGE, null, atMost(body.limit()));
        } else if (thrown instanceof EJBAccessException) {
            return Problem.of(ProblemKind.ROLE);
        } else if (thrown instanceof WebApplicationException web) {
            return Problem.of(web.getResponse().getStatus());
        } else if (thrown instanceof EJBException && thrown.getCause() != null) {
            return of(thrown.getCause());
        }
        return Problem.of(ProblemKind.INTERNAL);
    }

    private static Sentence nothing(NotFoundProblem missing) {
        String id = missing.id().length() > LONGEST_ID ? missing.id().substring(0, LONGEST_ID) : missing.id();
        return new Sentence(
                "Non c'è nulla con l'identificativo \"" + id + "\" ("
                        + ITALIAN.getOrDefault(missing.kind(), missing.kind()) + ").",
                "There is no " + missing.kind() + " with the id \"" + id + "\".");
    }

    private static Sentence atMost(int bytes) {
        int kilobytes = bytes / 1024;
        return new Sentence(
                "Il contenuto può avere al massimo " + kilobytes + " kB.",
                "The body may have " + kilobytes + " kB at most.");
    }
}
