package com.example.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.plugin.contract.ContextOf;
import org.riguardo.api.web.Location;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebItem;
import org.riguardo.api.web.contract.WebItemContract;

class ArchiveLinkTest extends WebItemContract {

    @Override
    protected WebItem item() {
        return new ArchiveLink(ContextOf.with("address", "https://archive.studio.example/?q={name}"));
    }

    @Test
    void itLeadsToWhatIsThereUnderTheClientsName() {
        assertThat(item().link(request()).orElseThrow().href())
                .isEqualTo("https://archive.studio.example/?q=Rossi+%26+figli");
    }

    @Test
    void withoutAnAddressThereIsNoLink() {
        assertThat(new ArchiveLink(ContextOf.with()).link(request())).isEmpty();
    }

    @Override
    protected PageRequest request() {
        Client client = new Client(
                "c1",
                "Rossi & figli",
                null,
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        ClientFile file =
                new ClientFile(client, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new PageRequest(
                Location.CLIENT_ACTION, "c1", file, null, Locale.ITALIAN, "paolo", Set.of("staff"), Instant.EPOCH);
    }
}
