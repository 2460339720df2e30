package org.riguardo.web.drafts;

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
import org.riguardo.desk.drafts.DraftFiles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/**
 * Takes a file that a person adds to a draft. A request beyond what {@link org.riguardo.web.site.SizeFilter} lets pass, or of a
 * length that is not declared, is refused before any of it is read; of what does come, files of over a megabyte are put on the
 * disk until they are kept, and {@link DraftFiles} refuses those that are still too large or too many.
 */
@WebServlet("/draft-files/*")
@MultipartConfig(fileSizeThreshold = 1_000_000)
public class AttachmentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient DraftFiles files;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        String draft = path == null ? "" : path.substring(1);
        if (!draft.matches("[A-Za-z0-9-]{1,36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String done = "file-added";
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals("file") && part.getSubmittedFileName() != null) {
                    add(draft, part);
                }
            }
        } catch (InputProblem problem) {
            done = "file-refused";
        } catch (NotFoundProblem unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getContextPath() + "/drafts/" + draft + "/preview?done=" + done + "#files");
    }

    private void add(String draft, Part part) throws IOException {
        try (InputStream stream = part.getInputStream()) {
            files.add(draft, part.getSubmittedFileName(), stream.readNBytes(DraftFiles.MOST + 1));
        }
    }
}
