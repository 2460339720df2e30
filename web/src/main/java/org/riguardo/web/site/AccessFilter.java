package org.riguardo.web.site;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.riguardo.audit.access.Accesses;
import org.riguardo.audit.access.Look;

/** Notes what of a client a page showed; a page that was refused or not found showed nothing. */
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient Accesses accesses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Look> look = request.getRemoteUser() == null
                ? Optional.empty()
                : Look.at(
                        request.getMethod(),
                        request.getRequestURI()
                                .substring(request.getContextPath().length()));
        chain.doFilter(request, response);
        if (look.isPresent() && response.getStatus() == HttpServletResponse.SC_OK) {
            try {
                accesses.seen(look.get());
            } catch (EJBException withoutFirm) {
                getServletContext()
                        .log("A look could not be noted: "
                                + withoutFirm.getClass().getName());
            }
        }
    }
}
