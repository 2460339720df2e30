package org.riguardo.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Turns a page's model into HTML by its template; everything that comes from outside is escaped. */
@ApplicationScoped
public class Templates {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

    /** The page as an answer with status 200. */
    public Response page(String template, Object model) {
        return page(200, template, model);
    }

    /** The page as an answer with that status. */
    public Response page(int status, String template, Object model) {
        return Response.status(status).entity(html(template, model)).type(HTML).build();
    }

    /** The page as text. */
    public String html(String template, Object model) {
        StringOutput output = new StringOutput(16_384);
        engine.render("page/" + template + ".jte", model, output);
        return output.toString();
    }
}
