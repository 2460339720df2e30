package org.riguardo.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Ends a person's session, here and at the sign-in service. */
@RequestScoped
@Path("/")
public class SignOutResource {
    @Inject
    private Templates templates;

    /** Signs out and says so. */
    @POST
    @Path("sign-out")
    public Response signOut(@Context HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return templates.see("/signed-out");
    }

    /** The page that says so; anybody may see it. */
    @GET
    @Path("signed-out")
    public Response signedOut(@Context HttpServletRequest request) {
        return templates.page("signed-out", Frame.of(request, Section.NONE));
    }
}
