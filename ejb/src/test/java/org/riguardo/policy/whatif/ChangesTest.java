package org.riguardo.policy.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.PolicySettings;

/** Only what could be brought about for this very client is offered as a change. */
class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final String TALK = "Talk about the fees in a call, today.";

    static Stream<Arguments> offered() {
        return Stream.of(
                arguments("nothing stands in the way", contacts(), null),
                arguments("a message", contacts(mail(Direction.IN, false, false)), "Answer the client's messages."),
                arguments("our own message", contacts(mail(Direction.OUT, false, false)), null),
                arguments("an automatic reply", contacts(mail(Direction.IN, true, false)), null),
                arguments("a message that needs no answer", contacts(mail(Direction.IN, false, true)), null),
                arguments(
                        "a call with a promise",
                        contacts(call(Purpose.ADMIN, false, Signal.PROMISE)),
                        "Mark what the client said as handled."),
                arguments("a promise that was handled", contacts(call(Purpose.ADMIN, true, Signal.PROMISE)), null),
                arguments(
                        "a talk that nobody classified",
                        contacts(call(Purpose.UNKNOWN, false)),
                        "Classify the talks as routine work, if that is what they were."),
                arguments("a talk that was classified", contacts(call(Purpose.SUPPORT, false)), null),
                arguments("a dispute", file(item(true), List.of(), List.of()), "Settle the disputes."),
                arguments(
                        "an agreement",
                        file(item(false), List.of(agreement(false)), List.of()),
                        "Dissolve the agreement."),
                arguments("an agreement superseded", file(item(false), List.of(agreement(true)), List.of()), null),
                arguments(
                        "a delicate case",
                        file(item(false), List.of(), List.of(work(true, null))),
                        "Close the delicate case."),
                arguments("an ordinary case", file(item(false), List.of(), List.of(work(false, null))), null),
                arguments("a closed case", file(item(false), List.of(), List.of(work(true, TODAY))), null),
                arguments("a flag", client(true, Flag.LEGAL), "Lift the client's flags."),
                arguments("a hardship", client(true, Flag.HARDSHIP), "Clear the hardship, if it is over."),
                arguments("no address", client(false), "Record an email address."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("offered")
    void offersWhatCanBeDone(String told, ClientFile file, String change) {
        assertThat(Changes.of(file, PolicySettings.defaults(), NOW))
                .extracting(one -> one.sentence().en())
                .containsExactlyElementsOf(change == null ? List.of(TALK) : List.of(TALK, change));
    }

    @Test
    void aHardshipToldInAMessageCanBeClearedToo() {
        ClientFile file = contacts(call(Purpose.ADMIN, true, Signal.HARDSHIP));

        assertThat(Changes.of(file, PolicySettings.defaults(), NOW))
                .extracting(one -> one.sentence().en())
                .containsExactly(TALK, "Clear the hardship, if it is over.");
    }

    @Test
    void theLedgerOfTodayIsAsNewAsItGets() {
        ClientFile was = contacts();
        ClientFile old = Files.ledgerOf(was, TODAY.minusDays(1));

        assertThat(Changes.of(old, PolicySettings.defaults(), NOW))
                .extracting(one -> one.sentence().en())
                .containsExactly(TALK, "Import a statement of open items of today.");
        assertThat(Changes.of(Files.ledgerOf(was, null), PolicySettings.defaults(), NOW))
                .hasSize(1);
    }

    @Test
    void aContactThatIsTriedHasAnIdOfItsOwn() {
        ClientFile file = contacts(named("talk"), named("talk'"), named("x"));

        ClientFile changed =
                Changes.of(file, PolicySettings.defaults(), NOW).get(0).on(file);

        assertThat(changed.interactions())
                .extracting(Interaction::id)
                .containsExactlyInAnyOrder("talk", "talk'", "x", "talk''");
    }

    private static ClientFile contacts(Interaction... interactions) {
        return new ClientFile(
                someone(true, List.of()),
                TODAY,
                List.of(item(false)),
                List.of(),
                List.of(),
                List.of(interactions),
                List.of(),
                List.of());
    }

    private static ClientFile client(boolean address, Flag... flags) {
        List<FlagSet> set =
                Stream.of(flags).map(flag -> new FlagSet(flag, TODAY)).toList();
        return new ClientFile(
                someone(address, set),
                TODAY,
                List.of(item(false)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ClientFile file(Item item, List<Agreement> agreements, List<Case> cases) {
        return new ClientFile(
                someone(true, List.of()), TODAY, List.of(item), List.of(), List.of(), List.of(), agreements, cases);
    }

    private static Client someone(boolean address, List<FlagSet> flags) {
        return new Client(
                "c1", "Cliente", null, "paolo", null, null, "it", new Reachable(address, true), flags, null, null);
    }

    private static Item item(boolean disputed) {
        return new Item("i1", null, null, TODAY.minusDays(30), BigDecimal.TEN, BigDecimal.TEN, "EUR", disputed);
    }

    private static Agreement agreement(boolean superseded) {
        Instalment instalment = new Instalment(TODAY.plusDays(9), BigDecimal.TEN);
        return new Agreement("a1", AgreementKind.PLAN, TODAY, List.of("i1"), List.of(instalment), superseded);
    }

    private static Case work(boolean delicate, LocalDate closed) {
        return new Case("k1", "work", delicate, TODAY, closed);
    }

    private static Interaction named(String id) {
        return contact(id, Channel.CALL, Direction.IN, Purpose.ADMIN, Set.of(), false, false, false);
    }

    private static Interaction mail(Direction direction, boolean automatic, boolean needsNoAnswer) {
        return contact("x", Channel.EMAIL, direction, Purpose.ADMIN, Set.of(), automatic, needsNoAnswer, false);
    }

    private static Interaction call(Purpose purpose, boolean handled, Signal... signals) {
        return contact("x", Channel.CALL, Direction.IN, purpose, Set.of(signals), false, false, handled);
    }

    private static Interaction contact(
            String id,
            Channel channel,
            Direction direction,
            Purpose purpose,
            Set<Signal> signals,
            boolean automatic,
            boolean needsNoAnswer,
            boolean handled) {
        return new Interaction(
                id,
                NOW.minusSeconds(3600),
                channel,
                direction,
                "paolo",
                purpose,
                false,
                true,
                signals,
                automatic,
                needsNoAnswer,
                handled,
                false,
                null,
                null,
                List.of());
    }
}
