package com.example.oldest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;

/** Shows beside a client the invoice that has been open longest. */
public final class OldestItem implements WebPanel {

    private static final Sentence TITLE = new Sentence("La fattura più vecchia", "The oldest invoice");

    private final ZoneId zone;

    /** With the zone in which the firm counts its days. */
    public OldestItem(PluginContext context) {
        zone = context.zone();
    }

    @Override
    public Optional<Fragment> show(PageRequest request) {
        if (request.file() == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(request.now(), zone);
        return request.file().items().stream()
                .filter(item -> item.open().signum() > 0 && item.due().isBefore(today))
                .min(Comparator.comparing(Item::due))
                .map(item -> new Fragment(
                        TITLE, "<p>" + words(item, today, request.locale().getLanguage()) + "</p>"));
    }

    private static String words(Item item, LocalDate today, String language) {
        String number = escaped(item.number() == null ? item.id() : item.number());
        long days = ChronoUnit.DAYS.between(item.due(), today);
        return new Sentence(
                        "La fattura <strong>" + number + "</strong> è scaduta da " + days + " giorni.",
                        "Invoice <strong>" + number + "</strong> fell due " + days + " days ago.")
                .in(language);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
