package org.riguardo.plugins.views;

import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.WebItem;

/**
 * A link of a plugin that may be followed.
 *
 * @param module its name everywhere, {@code plugin:module}
 * @param label 1 to 80 characters
 * @param away whether it leads away from this site
 */
public record LinkView(String module, Sentence label, String href, boolean away) {

    private static final int LONGEST = 80;

    /** The link as it is shown; empty when it leads where no link may or says nothing. */
    static Optional<LinkView> of(String module, WebItem.Link link) {
        Optional<Sentence> label = words(link.label(), LONGEST);
        return label.isEmpty()
                ? Optional.empty()
                : SafeLink.of(link.href())
                        .map(href -> new LinkView(module, label.get(), href, SafeLink.leadsAway(href)));
    }

    /** A text of a plugin on one line and cut to a length; empty when it says nothing in either language. */
    static Optional<Sentence> words(Sentence said, int longest) {
        String it = line(said.it(), longest);
        String en = line(said.en(), longest);
        return it.isEmpty() && en.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(it.isEmpty() ? en : it, en.isEmpty() ? it : en));
    }

    private static String line(String text, int longest) {
        String plain = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return plain.length() <= longest
                ? plain
                : plain.substring(0, longest - 1).stripTrailing() + "…";
    }
}
