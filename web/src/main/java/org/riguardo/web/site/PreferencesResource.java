package org.riguardo.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Language;

/** Keeps the language and the look that a person chose, and goes back to the page. */
@RequestScoped
@Path("/preferences")
public class PreferencesResource {
    @Inject
    private Templates templates;

    /** Keeps what was sent; a word it does not know changes nothing. */
    @POST
    public Response keep(
            @FormParam("language") @Nullable String language,
            @FormParam("theme") @Nullable String theme,
            @FormParam("back") @Nullable String back,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (Language.of(language) != null) {
            Preferences.keep(request, response, Preferences.LANGUAGE, language);
        }
        if (Theme.of(theme) != null) {
            Preferences.keep(request, response, Preferences.THEME, theme);
        }
        return templates.see(local(back));
    }

    /** The path if it lies on this site and is plain; the start page else. */
    static String local(@Nullable String path) {
        return path != null && path.matches("/([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?") ? path : "/";
    }
}
