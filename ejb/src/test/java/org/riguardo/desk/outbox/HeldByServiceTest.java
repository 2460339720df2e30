package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.desk.outbox.Desk.CLIENT;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Outlet;
import org.riguardo.audit.Audit;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.holds.HeldByService;
import org.riguardo.plugins.holds.Hold;
import org.riguardo.plugins.holds.Holds;
import org.riguardo.plugins.holds.KnownHolds;
import org.riguardo.plugins.rules.Added;
import org.riguardo.plugins.rules.ContactRules;

/** What a service says of a client closes the suggestion and the last look before a mail leaves, opens nothing, and is over when it lets go. */
class HeldByServiceTest {

    private static final String KEY = "com.example.service";
    private static final String GATE = KEY + ":rule";
    private static final Sentence WHY = new Sentence("Aspetta.", "Wait.");

    @TempDir
    Path home;

    private PluginHost host;
    private Desk desk;
    private Holds holds;
    private ContactRules rules;
    private Offer offer;

    TestServer server() {
        return TestServer.H2;
    }

    @BeforeEach
    void open() {
        host = PluginHost.on(server(), home);
        desk = new Desk(host.rows);
        KnownHolds known = KnownHolds.of(desk.database, desk.transactions, desk.clock::instant);
        holds = Holds.of(
                desk.database,
                desk.transactions,
                known,
                desk.decisions,
                Audit.of(desk.database, desk.clock),
                desk.clock);
        rules = ContactRules.of(host.plugins, host.patient);
        String json = Descriptors.json(KEY, "1.0.0", Descriptors.module("contact-rule", "rule", "\"url\": \"/rule\""))
                .replace(
                        "\"modules\"",
                        "\"scopes\": [\"write:holds\"], \"remote\": {\"baseUrl\": \"https://service.example/base\","
                                + " \"jwks\": \"/jwks.json\"}, \"modules\"");
        offer = new Offer(
                DescriptorReader.read(json, Carrier.REMOTE),
                Carrier.REMOTE,
                FIRM,
                (module, context) -> new HeldByService(known, FIRM, KEY, module.key(), WHY));
        host.states.install(FIRM, offer.descriptor(), Carrier.REMOTE, PluginRow.State.ENABLED, "marta");
        host.presence.offer(offer);
        desk.added = rules.now(FIRM);
    }

    @AfterEach
    void close() {
        desk.close();
        host.close();
    }

    @Test
    void aHoldClosesTheSuggestionAndTheLastLookAndIsOverWhenTheServiceLetsGo() {
        assertThat(decided().emailAllowed()).isTrue();
        OutgoingMail mail = desk.draft("d1");
        holds.put(FIRM, hold(Closed.MONEY, null));

        assertThat(desk.decisions.kept(FIRM, CLIENT).emailAllowed()).isFalse();
        assertThat(gates(desk.decisions.kept(FIRM, CLIENT))).contains(GATE);
        assertHeldBy(mail, GATE);
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN");
        assertThat(holds.remove(FIRM, "com.example.another", "rule", CLIENT)).isFalse();
        assertHeldBy(mail, GATE);

        assertThat(holds.remove(FIRM, KEY, "rule", CLIENT)).isTrue();
        assertThat(desk.decisions.kept(FIRM, CLIENT).emailAllowed()).isTrue();
        assertThat(desk.server().send(PAOLO, mail, false)).isInstanceOf(SendOutcome.Leaving.class);
        assertThat(desk.relay.handed()).hasSize(1);
    }

    @Test
    void aHoldThatEndsByItselfHoldsToItsEndAndNoLonger() {
        OutgoingMail mail = desk.draft("d1");
        holds.put(FIRM, hold(Closed.MONEY, desk.clock.instant().plusSeconds(600)));
        desk.clock.to(Desk.TUESDAY.plusSeconds(599));
        assertHeldBy(mail, GATE);
        desk.clock.to(Desk.TUESDAY.plusSeconds(600));
        assertThat(desk.server().send(PAOLO, mail, false)).isInstanceOf(SendOutcome.Leaving.class);
    }

    @Test
    void whatAServiceSaysOpensNothing() {
        OutgoingMail mail = desk.draft("d1");
        desk.logSupport("x1");
        List<String> before = gates(decided());
        holds.put(FIRM, hold(Set.of(Outlet.COURTESY), null));

        assertThat(gates(decided())).containsAll(before);
        assertHeldBy(mail, "supportive-contact");
        holds.remove(FIRM, KEY, "rule", CLIENT);
        assertThat(gates(decided())).containsExactlyElementsOf(before);
        assertHeldBy(mail, "supportive-contact");
    }

    @Test
    void whileThePluginIsAwayAllIsHeldAlsoWhereItHeldNobody() {
        OutgoingMail mail = desk.draft("d1");
        host.presence.withdraw(KEY, FIRM, offer.maker());
        desk.added = rules.now(FIRM);

        assertThat(decided().emailAllowed()).isFalse();
        assertHeldBy(mail, "plugin-missing");

        host.presence.offer(offer);
        desk.added = rules.now(FIRM);
        assertThat(desk.server().send(PAOLO, mail, false)).isInstanceOf(SendOutcome.Leaving.class);
    }

    @Test
    void whatItSaidOutlivesItsAbsenceAndCountsForNothingOnceItIsOff() {
        OutgoingMail mail = desk.draft("d1");
        holds.put(FIRM, hold(Closed.MONEY, null));
        host.presence.withdraw(KEY, FIRM, offer.maker());
        host.presence.offer(offer);
        desk.added = rules.now(FIRM);
        assertHeldBy(mail, GATE);

        host.states.switchPlugin(FIRM, offer.descriptor(), offer.carrier(), false, "marta");
        desk.added = rules.now(FIRM);
        assertThat(desk.added).isEqualTo(Added.NONE);
        assertThat(desk.server().send(PAOLO, mail, false)).isInstanceOf(SendOutcome.Leaving.class);
    }

    private void assertHeldBy(OutgoingMail mail, String gate) {
        assertThat(desk.server().send(PAOLO, mail, false))
                .isInstanceOfSatisfying(SendOutcome.Held.class, held -> assertThat(held.closed())
                        .extracting(Because::rule)
                        .contains(gate));
        assertThat(desk.relay.handed()).isEmpty();
    }

    private Decision decided() {
        desk.transactions.call(() -> {
            desk.decisions.refresh(FIRM, List.of(CLIENT));
            return CLIENT;
        });
        return desk.decisions.kept(FIRM, CLIENT);
    }

    private static List<String> gates(Decision decision) {
        return decision.because().stream().map(Because::rule).toList();
    }

    private static Hold hold(Set<Outlet> outlets, java.time.@org.jspecify.annotations.Nullable Instant until) {
        return new Hold(KEY, "rule", CLIENT, outlets, until, WHY, null);
    }
}
