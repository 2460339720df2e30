package org.riguardo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.riguardo.web.site.Templates;

/** Renders a page for a test and leaves it under {@code target/pages} to be looked at. */
public final class Rendered {
    private static final Templates TEMPLATES = new Templates();

    private Rendered() {}

    public static Document page(String template, String name, Object model) {
        String html = TEMPLATES.html(template, model);
        try {
            Path folder = Files.createDirectories(Path.of("target/pages"));
            String local = html.replaceAll("/riguardo/assets/[0-9a-f]+/", "../classes/org/riguardo/web/assets/");
            Files.writeString(folder.resolve(name + ".html"), local);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Jsoup.parse(html);
    }
}
