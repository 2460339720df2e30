package org.riguardo.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page for what the server refuses before a page is reached; it never shows an exception. */
public class ProblemServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Templates templates;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = Problem.refused(request, status instanceof Integer code ? code : 404);
        ProblemPage page = ProblemPage.of(request, problem, thrown instanceof Throwable cause ? cause : null);
        response.setStatus(problem.status());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(templates.html("problem", page));
    }
}
