package org.riguardo.it.plugins;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Runs inside WildFly: says how many objects of a class are alive, after everything else was collected. */
@WebServlet("/alive")
public class HeapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String wanted = request.getParameter("class");
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            long alive = histogram
                    .lines()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(row -> row.length >= 4 && row[3].equals(wanted))
                    .mapToLong(row -> Long.parseLong(row[1]))
                    .sum();
            response.setContentType("text/plain");
            response.getWriter().print(alive);
        } catch (JMException refused) {
            throw new IOException(refused);
        }
    }
}
