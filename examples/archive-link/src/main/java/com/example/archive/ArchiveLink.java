package com.example.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebItem;

/** A link from a client's page to what the firm's own archive has under the client's name. */
public final class ArchiveLink implements WebItem {

    private static final Sentence LABEL = new Sentence("Apri nell’archivio", "Open in the archive");

    private final Optional<String> address;

    /** With the address of the settings. */
    public ArchiveLink(PluginContext context) {
        address = context.settings().text("address");
    }

    @Override
    public Optional<Link> link(PageRequest request) {
        if (request.file() == null) {
            return Optional.empty();
        }
        String name = URLEncoder.encode(request.file().client().name(), StandardCharsets.UTF_8);
        return address.map(there -> new Link(LABEL, there.replace("{name}", name)));
    }
}
