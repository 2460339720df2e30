package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** A fact that may come in between the draft of an email about money and its sending, and the gate that it closes. */
enum ClosingFact {
    THE_FIRM_STOPS_EVERYTHING(
            "emergency-stop",
            asked -> new Question(asked.file(), asked.settings().withEmergencyStop(true), asked.now())),
    A_PARTNER_PROTECTS_THE_CLIENT("stop-list", asked -> client(asked, List.of(flag(asked, Flag.LEGAL)), true)),
    ALL_IS_PAID(
            "nothing-overdue", asked -> ledger(asked, List.of(), asked.file().payments(), List.of())),
    A_CREDIT_NOTE_OUTWEIGHS_IT("nothing-overdue", asked -> {
        List<Item> items = new ArrayList<>(asked.file().items());
        BigDecimal credit = new BigDecimal("-100000");
        items.add(new Item("credit", null, null, today(asked), credit, credit, "EUR", false));
        return ledger(asked, items, asked.file().payments(), List.of());
    }),
    ALL_IS_DISPUTED("nothing-overdue", asked -> {
        List<Item> items = asked.file().items().stream()
                .map(item -> new Item(
                        item.id(),
                        null,
                        item.issued(),
                        item.due(),
                        item.amount(),
                        item.open(),
                        "EUR",
                        item.open().signum() > 0))
                .toList();
        return ledger(asked, items, asked.file().payments(), List.of());
    }),
    A_PLAN_IS_AGREED("nothing-overdue", asked -> {
        List<String> ids = asked.file().items().stream().map(Item::id).toList();
        Instalment far = new Instalment(today(asked).plusDays(30), new BigDecimal("100000"));
        Agreement plan = new Agreement("plan", AgreementKind.PLAN, today(asked), ids, List.of(far), false);
        return ledger(asked, asked.file().items(), asked.file().payments(), List.of(plan));
    }),
    THE_CLIENT_WRITES("unanswered-message", asked -> said(asked, Channel.EMAIL, Purpose.ADMIN, Set.of())),
    A_COLLEAGUE_LISTENS("supportive-contact", asked -> said(asked, Channel.CALL, Purpose.SUPPORT, Set.of())),
    A_TALK_IS_NOT_CLASSIFIED("supportive-contact", asked -> said(asked, Channel.MEETING, Purpose.UNKNOWN, Set.of())),
    ROUTINE_WORK("recent-conversation", asked -> said(asked, Channel.CALL, Purpose.ADMIN, Set.of())),
    THE_CLIENT_COMPLAINS("pending-signal", asked -> said(asked, Channel.CALL, Purpose.MONEY, Set.of(Signal.COMPLAINT))),
    THE_CLIENT_SAYS_IT_HAS_PAID(
            "paid-claim", asked -> said(asked, Channel.CALL, Purpose.MONEY, Set.of(Signal.PAID_CLAIM))),
    A_COLLEAGUE_TALKS_ABOUT_MONEY("frequency", asked -> said(asked, Channel.CALL, Purpose.MONEY, Set.of())),
    THE_CLIENT_WRITES_OF_ITS_HARDSHIP(
            "hardship", asked -> said(asked, Channel.EMAIL, Purpose.ADMIN, Set.of(Signal.HARDSHIP))),
    A_DELICATE_CASE_IS_OPENED(
            "open-case",
            asked -> of(
                    asked,
                    asked.file().client(),
                    asked.file().items(),
                    asked.file().payments(),
                    asked.file().agreements(),
                    List.of(new Case("case", "work", true, today(asked), null)))),
    THE_ADDRESS_BOUNCES("unreachable", asked -> client(asked, List.of(), false)),
    A_PAYMENT_COMES_IN("recent-payment", asked -> {
        Payment payment = new Payment("payment", today(asked), BigDecimal.ONE, "EUR", List.of());
        return ledger(asked, asked.file().items(), List.of(payment), List.of());
    }),
    THE_OFFICE_CLOSES(
            "quiet-time",
            asked -> new Question(
                    asked.file(),
                    asked.settings(),
                    today(asked).atTime(18, 0).atZone(asked.settings().zone()).toInstant()));

    private final String gate;
    private final Function<Question, Question> happens;

    ClosingFact(String gate, Function<Question, Question> happens) {
        this.gate = gate;
        this.happens = happens;
    }

    /** The gate that it closes at once. */
    String gate() {
        return gate;
    }

    /** The same client, policy and instant, once the fact is known. */
    Question after(Question asked) {
        return happens.apply(asked);
    }

    private static LocalDate today(Question asked) {
        return LocalDate.ofInstant(asked.now(), asked.settings().zone());
    }

    private static Question said(Question asked, Channel channel, Purpose purpose, Set<Signal> signals) {
        Instant now = asked.now();
        return Questions.with(
                asked,
                new Interaction(
                        "y",
                        now,
                        channel,
                        Direction.IN,
                        "anna",
                        purpose,
                        false,
                        true,
                        signals,
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        List.of()));
    }

    private static FlagSet flag(Question asked, Flag flag) {
        return new FlagSet(flag, today(asked));
    }

    private static Question client(Question asked, List<FlagSet> flags, boolean address) {
        Client was = asked.file().client();
        Client client = new Client(
                was.id(),
                was.name(),
                was.since(),
                was.owner(),
                was.partner(),
                was.group(),
                was.language(),
                new Reachable(address, true),
                flags,
                was.hardshipCleared(),
                was.referral());
        return of(
                asked,
                client,
                asked.file().items(),
                asked.file().payments(),
                asked.file().agreements(),
                List.of());
    }

    private static Question ledger(Question asked, List<Item> items, List<Payment> payments, List<Agreement> agreed) {
        return of(asked, asked.file().client(), items, payments, agreed, List.of());
    }

    private static Question of(
            Question asked,
            Client client,
            List<Item> items,
            List<Payment> payments,
            List<Agreement> agreements,
            List<Case> cases) {
        ClientFile was = asked.file();
        return new Question(
                new ClientFile(
                        client, was.ledgerDay(), items, was.settled(), payments, was.interactions(), agreements, cases),
                asked.settings(),
                asked.now());
    }
}
