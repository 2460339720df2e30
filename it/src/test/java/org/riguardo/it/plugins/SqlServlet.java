package org.riguardo.it.plugins;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Runs inside WildFly, on a test's own server: does a statement and says what it found, one row a line, its columns between bars. */
@WebServlet("/sql")
public class SqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:jboss/datasources/riguardo")
    private transient DataSource source;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            StringBuilder found = new StringBuilder();
            if (statement.execute(request.getParameter("statement"))) {
                ResultSet rows = statement.getResultSet();
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        found.append(column > 1 ? "|" : "").append(rows.getString(column));
                    }
                    found.append('\n');
                }
            }
            response.getWriter().print(found);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
