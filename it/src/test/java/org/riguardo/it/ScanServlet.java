package org.riguardo.it;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;

/** Runs inside WildFly: says in which columns of the whole database a word stands, one a line, compressed ones included. */
@WebServlet("/scan")
public class ScanServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:jboss/datasources/riguardo")
    private transient DataSource source;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String word = request.getParameter("word").toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        try (Connection connection = source.getConnection()) {
            for (String table : tables(connection)) {
                scan(connection, table, word, found);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        response.setContentType("text/plain");
        response.getWriter().print(String.join("\n", found));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                if (rows.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static void scan(Connection connection, String table, String word, Set<String> found) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int at = 1; at <= columns.getColumnCount(); at++) {
                    if (text(rows, at).toLowerCase(Locale.ROOT).contains(word)) {
                        found.add((table + "." + columns.getColumnLabel(at)).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        int type = row.getMetaData().getColumnType(column);
        boolean binary = type == java.sql.Types.BLOB
                || type == java.sql.Types.VARBINARY
                || type == java.sql.Types.LONGVARBINARY
                || type == java.sql.Types.BINARY;
        if (!binary) {
            return String.valueOf(row.getString(column));
        }
        byte[] bytes = row.getBytes(column);
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1) + inflated(bytes);
    }

    private static String inflated(byte[] bytes) {
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notCompressed) {
            return "";
        }
    }
}
