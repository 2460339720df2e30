package org.riguardo.web.crm;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.riguardo.crm.CrmFiles;
import org.riguardo.exports.grid.Encoding;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Takes a file of a customer system that an administrator chose; what it would bring is shown next, and nothing of it is kept before somebody agrees. */
@WebServlet("/crm-files/*")
@MultipartConfig(fileSizeThreshold = 1_000_000)
public class CrmFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000_000;

    @EJB
    private transient CrmFiles files;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        String account = path == null ? "" : path.substring(1);
        if (!account.matches("[A-Za-z0-9-]{1,36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        WaitingFile waiting = new WaitingFile(request.getSession(), account);
        try {
            Part part = request.getPart("file");
            String text = text(part);
            files.look(account, text);
            waiting.keep(String.valueOf(part.getSubmittedFileName()), text);
        } catch (InputProblem problem) {
            waiting.refuse(problem.sentence());
        } catch (NotFoundProblem unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getContextPath() + "/settings/crm/" + account + "/csv");
    }

    private static String text(Part part) throws IOException {
        if (part == null) {
            return "";
        }
        try (InputStream stream = part.getInputStream()) {
            return Encoding.decodeHead(stream.readNBytes(MOST)).orElse("");
        }
    }
}
