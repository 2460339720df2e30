package org.riguardo.it;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of axe-core, run in a page. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN =
            """
            async only => (await axe.run(document, only.length ? { runOnly: only } : {})).violations
              .map(rule => `${rule.id}: ${rule.help} ${rule.nodes.map(node => node.html).join(' ')}`)""";
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** What all rules find fault with. */
    static List<String> violations(Page page) {
        return run(page, List.of());
    }

    /** What the rules about colours find fault with: another colour scheme of the same page can change nothing else. */
    static List<String> inColours(Page page) {
        return run(page, COLOURS);
    }

    private static List<String> run(Page page, List<String> only) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, only))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
