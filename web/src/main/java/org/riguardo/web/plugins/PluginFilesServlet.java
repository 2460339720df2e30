package org.riguardo.web.plugins;

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
import org.riguardo.plugins.data.DataUploads;
import org.riguardo.problem.InputProblem;

/** Takes a plugin without code that an administrator uploads; what it would bring is shown next, and nothing of it is used before somebody agrees. */
@WebServlet("/plugin-files")
@MultipartConfig(fileSizeThreshold = 1_000_000)
public class PluginFilesServlet extends HttpServlet {
    /** Under which the session keeps why an upload was refused, in Italian and English, until that is shown. */
    static final String REFUSED = "org.riguardo.plugin-refused";

    private static final long serialVersionUID = 1L;

    @EJB
    private transient DataUploads uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String next = "/settings/plugins/upload";
        try {
            Part part = request.getPart("file");
            next += "/" + uploads.preview(content(part)).token();
        } catch (InputProblem problem) {
            request.getSession().setAttribute(REFUSED, new String[] {
                problem.sentence().it(), problem.sentence().en()
            });
        }
        response.sendRedirect(request.getContextPath() + next);
    }

    private static byte[] content(Part part) throws IOException {
        if (part == null) {
            return new byte[0];
        }
        try (InputStream stream = part.getInputStream()) {
            return stream.readNBytes(DataUploads.MOST + 1);
        }
    }
}
