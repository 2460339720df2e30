package org.riguardo.web.site;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Turns whatever a page throws into a page with a sentence and a reference. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    private HttpServletRequest request;

    @Inject
    private Templates templates;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        return templates.page(problem.status(), "problem", ProblemPage.of(request, problem, thrown));
    }

    static Problem problem(Throwable thrown) {
        if (thrown instanceof InputProblem input) {
            return Problem.of(400, input.sentence());
        }
        if (thrown instanceof NotFoundProblem) {
            return Problem.of(404, null);
        }
        if (thrown instanceof EJBAccessException) {
            return Problem.of(403, null);
        }
        if (thrown instanceof EJBException wrapper && wrapper.getCause() instanceof Exception cause) {
            return problem(cause);
        }
        if (thrown instanceof WebApplicationException web) {
            return Problem.of(web.getResponse().getStatus(), null);
        }
        return Problem.of(500, null);
    }
}
