package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.desk.outbox.Desk.ANNA;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.db.TestDatabase;

/** The design of the outbox as a model, the designs that lose beside it, and runs of the real code that must be paths of the model. */
class OutboxModelTest {

    private static @Nullable Spin spin;

    @BeforeAll
    static void spin() {
        try {
            spin = Spin.get();
        } catch (IOException missing) {
            System.out.println(
                    "Spin cannot be had here, so the model of the outbox is looked through by ModelWalk alone: "
                            + missing.getMessage());
        }
    }

    /** What is found by walking through all states, which Spin finds too where it can be had. */
    private static int errors(int design, boolean loss, @Nullable List<String> run) throws IOException {
        int errors = ModelWalk.errors(design, loss, run);
        if (spin != null) {
            assertThat(spin.errors(design, loss, run)).as("Spin's answer").isEqualTo(errors);
        }
        return errors;
    }

    @ParameterizedTest(name = "design {0}, a lock may be lost: {1}, holds: {2}")
    @CsvSource({
        "1, false, false",
        "2, false, false",
        "3, false, false",
        "4, false, false",
        "5, false, true",
        "5, true,  false",
        "6, false, true",
        "6, true,  true"
    })
    void onlyTheDesignThatIsBuiltHoldsWhateverHappens(int design, boolean loss, boolean holds) throws IOException {
        assertThat(errors(design, loss, null)).isEqualTo(holds ? 0 : 1);
    }

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("sent", (Story) run -> run.send()),
                Arguments.of("held by a call", (Story) run -> {
                    run.call();
                    run.send();
                }),
                Arguments.of("held by a stop", (Story) run -> {
                    run.stop();
                    run.send();
                }),
                Arguments.of("put off, then sent", (Story) run -> {
                    run.next(Relay.Does.PUT_OFF);
                    run.send();
                    run.due(Duration.ofMinutes(5));
                }),
                Arguments.of("put off, then a call", (Story) run -> {
                    run.next(Relay.Does.PUT_OFF);
                    run.send();
                    run.call();
                    run.due(Duration.ofMinutes(5));
                }),
                Arguments.of("a call while it leaves", (Story) run -> {
                    run.callAt(Step.HANDED);
                    run.send();
                }),
                Arguments.of("unknown, called, then proven", (Story) run -> {
                    run.next(Relay.Does.TAKE_AND_FALL_SILENT);
                    run.send();
                    run.call();
                    run.proof();
                }),
                Arguments.of("unknown, and sent again by a person", (Story) run -> {
                    run.next(Relay.Does.FALL_SILENT);
                    run.send();
                    run.again();
                }),
                Arguments.of("unknown, and a person says that it left", (Story) run -> {
                    run.next(Relay.Does.TAKE_AND_FALL_SILENT);
                    run.send();
                    run.left();
                }),
                Arguments.of("killed before SENDING", (Story) run -> {
                    run.killAt(Step.DECIDED);
                    run.send();
                    run.restart();
                    run.send();
                }),
                Arguments.of("killed after SENDING", (Story) run -> {
                    run.killAt(Step.COMMITTED);
                    run.send();
                    run.restart();
                    run.due(Duration.ofMinutes(5));
                }),
                Arguments.of("killed after the server's answer", (Story) run -> {
                    run.killAt(Step.ANSWERED);
                    run.send();
                    run.restart();
                    run.call();
                    run.proof();
                }),
                Arguments.of(
                        "killed while it is handed over, sent again by a person, and proven at last", (Story) run -> {
                            run.killAt(Step.HANDED);
                            run.next(Relay.Does.TAKE_AND_FALL_SILENT);
                            run.send();
                            run.restart();
                            run.again();
                            run.proof();
                        }),
                Arguments.of("a server that wakes up late", (Story) run -> {
                    run.sweptAt(Step.ANSWERED);
                    run.send();
                }),
                Arguments.of("a server that wakes up late, after a person let it be sent again", (Story) run -> {
                    run.sweptAt(Step.ANSWERED);
                    run.againOnceSwept();
                    run.send();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aRunOfTheCodeIsAPathOfTheModel(String name, Story story) throws IOException {
        List<String> steps = record(story);

        assertThat(steps).isNotEmpty();
        assertThat(errors(6, false, steps)).as("the run %s", steps).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a mail that leaves after a call, 'CALL,LOCK,LOOK,TAKE,HAND,OK'",
        "a mail that leaves while stopped, 'STOP,LOCK,LOOK,TAKE'",
        "sent again after a crash, 'LOCK,LOOK,TAKE,HAND,CRASH,LOST,LOCK,LOOK,TAKE,HAND'",
        "a caller who is not told, 'LOCK,LOOK,TAKE,CALL'",
        "handed over before SENDING, 'LOCK,LOOK,HAND'",
        "proven without having left, 'LOCK,LOOK,TAKE,LOST,PROOF'"
    })
    void whatTheModelForbidsIsNoPathOfIt(String name, String steps) throws IOException {
        assertThat(errors(6, false, List.of(steps.split(",")))).isZero();
    }

    private static List<String> record(Story story) {
        try (Desk desk = new Desk(TestDatabase.open())) {
            Run run = new Run(desk);
            story.tell(run);
            return run.steps;
        }
    }

    @FunctionalInterface
    interface Story {
        void tell(Run run);
    }

    /** A run of the real code, written down step by step in the words of the model. */
    static final class Run {

        private static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        final List<String> steps = new ArrayList<>();
        private final Desk desk;
        private final OutgoingMail mail;
        private Step kill;
        private Step call;
        private Step sweep;
        private boolean again;
        private Relay.Does does = Relay.Does.TAKE;

        Run(Desk desk) {
            this.desk = desk;
            this.mail = desk.draft("d1");
        }

        void next(Relay.Does what) {
            does = what;
            desk.relay.next(what);
        }

        void killAt(Step step) {
            kill = step;
        }

        void callAt(Step step) {
            call = step;
        }

        void sweptAt(Step step) {
            sweep = step;
        }

        void send() {
            try {
                if (desk.server("one", this::saw).send(PAOLO, mail, false) instanceof SendOutcome.Held) {
                    steps.add("HOLD");
                }
            } catch (Killed killed) {
                steps.add("CRASH");
            }
        }

        void restart() {
            boolean leaving = !desk.all().isEmpty() && desk.only().state() == OutboxState.SENDING;
            desk.server("one", this::saw).recover(FIRM);
            if (leaving) {
                assertThat(desk.only().state()).isEqualTo(OutboxState.UNKNOWN);
                steps.add("LOST");
            }
        }

        void againOnceSwept() {
            again = true;
        }

        void due(Duration later) {
            desk.pass(later);
            desk.server("one", this::saw).due(FIRM);
            if (desk.only().state() == OutboxState.HELD) {
                steps.add("HOLD");
            }
        }

        void call() {
            boolean before = !desk.all().isEmpty() && desk.only().state() == OutboxState.SENT;
            boolean told = !desk.logSupport("x" + steps.size()).isEmpty() || before;
            steps.add(told ? "TOLD" : "CALL");
        }

        void stop() {
            desk.stop(true);
            steps.add("STOP");
        }

        void proof() {
            desk.proof(desk.only().messageId());
            assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
            steps.add("PROOF");
        }

        void left() {
            steps.add("LEFT");
            desk.server("one", this::saw).settle(ANNA, desk.only().id(), Finding.IT_LEFT);
        }

        void again() {
            steps.add("AGAIN");
            desk.server("one", this::saw).settle(ANNA, desk.only().id(), Finding.SEND_AGAIN);
        }

        private void saw(Step step, String draft) {
            switch (step) {
                case LOCKED -> steps.add("LOCK");
                case DECIDED -> steps.add("LOOK");
                case COMMITTED -> steps.add("TAKE");
                case HANDED -> steps.add("HAND");
                case ANSWERED -> steps.add(answer());
                case SETTLED -> steps.add("SETTLE_" + desk.only().state());
                default -> {
                    // no step of the model
                }
            }
            if (step == call) {
                call = null;
                call();
            }
            if (step == sweep) {
                sweep = null;
                desk.pass(Duration.ofHours(1));
                desk.server("two", Watch.NOBODY).due(FIRM);
                steps.add("LOST");
                if (again) {
                    desk.stop(true);
                    steps.add("STOP");
                    steps.add("AGAIN");
                    desk.server("two", this::saw).settle(ANNA, desk.only().id(), Finding.SEND_AGAIN);
                    steps.add("HOLD");
                }
            }
            if (step == kill) {
                kill = null;
                throw new Killed();
            }
        }

        private String answer() {
            Relay.Does did = does;
            does = Relay.Does.TAKE;
            return switch (did) {
                case TAKE -> "OK";
                case TAKE_AND_FALL_SILENT -> "OK_LOST";
                case PUT_OFF -> "LATER";
                default -> "SILENCE";
            };
        }
    }
}
