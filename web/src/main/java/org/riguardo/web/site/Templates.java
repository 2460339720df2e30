package org.riguardo.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;

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

    /** The page as an answer with that status; as bytes, because RESTEasy would escape the text of a 400 once more. */
    public Response page(int status, String template, Object model) {
        byte[] html = html(template, model).getBytes(StandardCharsets.UTF_8);
        return Response.status(status).entity(html).type(HTML).build();
    }

    /** Sends the browser to that path below the context root. */
    public Response see(String path) {
        return Response.seeOther(URI.create(path.substring(1))).build();
    }

    /** The page as text. */
    public String html(String template, Object model) {
        StringOutput output = new StringOutput(16_384);
        engine.render("page/" + template + ".jte", model, output);
        return output.toString();
    }
}
