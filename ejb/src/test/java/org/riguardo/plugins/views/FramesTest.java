package org.riguardo.plugins.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.riguardo.plugins.views.ViewSamples.NOW;
import static org.riguardo.plugins.views.ViewSamples.viewer;

import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.web.Location;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Listed;
import org.riguardo.plugins.sign.HostKey;
import org.riguardo.plugins.sign.Jwts;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.NotVerified.Why;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.plugins.sign.Verified;
import org.riguardo.plugins.sign.Verifier;

/** What a service finds when its panel is opened: a token that says who looks at what, for this very address. */
class FramesTest {

    private static final URI BASE = URI.create("https://cards.example/app");
    private static final HostKey KEY = HostKey.made("k");

    private final FakeModules modules = new FakeModules();
    private final Set<String> seen = new HashSet<>();
    private final Frames frames = new Frames((firm, plugin, address, context) ->
            Jwts.sign(KEY, "host", BASE.toString(), Signed.page(BASE, address), NOW, Map.of("context", context)));

    @Test
    void theTokenIsForThisAddressWithItsClientLanguageAndLook() throws Exception {
        URI url = opened("/card?client={clientId}&a=b%20c");
        assertThat(url.toString())
                .startsWith("https://cards.example/app/card?client=c%261&a=b%20c&lang=it&theme=dark&jwt=");
        Verified verified = verifier().verify(token(url), Signed.page(BASE, url));
        assertThat(verified.claims().get("context"))
                .isEqualTo(Map.of("module", "card", "user", "paolo", "clientId", "c&1"));
    }

    @Test
    void itOpensNoOtherClientAndNoOtherPage() {
        URI url = opened("/card?client={clientId}");
        for (String other : new String[] {
            url.toString().replace("client=c%261", "client=c2"),
            url.toString().replace("/card", "/admin"),
            url + "&admin=yes",
            url.toString().replace("theme=dark", "theme=light")
        }) {
            NotVerified refused = catchThrowableOfType(
                    NotVerified.class, () -> verifier().verify(token(url), Signed.page(BASE, URI.create(other))));
            assertThat(refused.why()).as(other).isEqualTo(Why.REQUEST);
        }
    }

    private URI opened(String path) {
        modules.framed("card", Location.CLIENT_PANEL, BASE.toString(), path);
        Listed panel = modules.panels.get(0);
        FramedPanel framed = FramedPanel.of(panel.plugin(), panel.module()).orElseThrow();
        return URI.create(
                frames.of(viewer(Roles.STAFF), panel, framed, "c&1", "dark").orElseThrow());
    }

    private static String token(URI url) {
        return url.getRawQuery().replaceAll(".*(?:^|&)jwt=([^&]*).*", "$1");
    }

    private Verifier verifier() {
        return Verifier.of(
                kid -> Optional.<Key>of(KEY.open()),
                "host",
                BASE.toString(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                (issuer, id, until) -> seen.add(id));
    }
}
