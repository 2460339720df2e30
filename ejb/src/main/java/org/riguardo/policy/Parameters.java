package org.riguardo.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Parameter.Unit;
import org.riguardo.policy.gates.BuiltIn;

/** All numbers of the policy that the firm may change: those of the gates, then those of groups, courtesy and referral. */
public final class Parameters {

    private static final List<Parameter> BEYOND_GATES = List.of(
            Parameter.whole(
                    "group.loyalYears",
                    Unit.YEARS,
                    5,
                    1,
                    20,
                    new Sentence(
                            "Anni da cliente per essere di lunga data.", "Years as a client that make a loyal one.")),
            Parameter.whole(
                    "group.onTimeDays",
                    Unit.DAYS,
                    5,
                    0,
                    30,
                    new Sentence(
                            "Giorni dopo la scadenza entro cui un pagamento è puntuale.",
                            "Days after the due date within which a payment is on time.")),
            Parameter.rate(
                    "group.onTimeRate",
                    "0.90",
                    "0.5",
                    "1",
                    new Sentence(
                            "Quota di pagamenti puntuali di un cliente di lunga data.",
                            "Share of payments on time of a loyal client.")),
            Parameter.rate(
                    "group.lateRate",
                    "0.50",
                    "0",
                    "0.9",
                    new Sentence(
                            "Quota di pagamenti puntuali sotto cui un cliente paga di solito in ritardo.",
                            "Share of payments on time below which a client usually pays late.")),
            Parameter.whole(
                    "group.minSettled",
                    Unit.COUNT,
                    4,
                    1,
                    20,
                    new Sentence(
                            "Importi saldati da cui la quota è conosciuta.",
                            "Settled items from which the share is known.")),
            Parameter.whole(
                    "group.newYears",
                    Unit.YEARS,
                    1,
                    0,
                    5,
                    new Sentence("Anni per cui un cliente è nuovo.", "Years for which a client is a new one.")),
            Parameter.whole(
                    "courtesy.days",
                    Unit.DAYS,
                    90,
                    30,
                    730,
                    new Sentence(
                            "Giorni senza una conversazione dopo i quali si fa una telefonata di cortesia.",
                            "Days without a conversation after which a courtesy call is made.")),
            Parameter.whole(
                    "courtesy.retryDays",
                    Unit.DAYS,
                    30,
                    7,
                    180,
                    new Sentence(
                            "Giorni prima di riprovare una telefonata di cortesia senza risposta.",
                            "Days before a courtesy call that reached nobody is tried again.")),
            Parameter.whole(
                    "referral.restDays",
                    Unit.DAYS,
                    30,
                    7,
                    180,
                    new Sentence(
                            "Giorni di riposo dopo la decisione di un partner.",
                            "Days of rest after a partner has decided.")),
            Parameter.whole(
                    "call-first.emailDays",
                    Unit.WORKING_DAYS,
                    10,
                    3,
                    60,
                    new Sentence(
                            "Giorni lavorativi tra una conversazione sui soldi e lo scritto che la segue.",
                            "Working days between a talk about money and the email that follows it.")),
            Parameter.whole(
                    "call-first.repeatDays",
                    Unit.DAYS,
                    30,
                    14,
                    120,
                    new Sentence(
                            "Giorni tra l'ultimo contatto sui soldi e la telefonata successiva.",
                            "Days between the last contact about money and the next call.")),
            Parameter.whole(
                    "call-first.referDays",
                    Unit.DAYS,
                    120,
                    60,
                    365,
                    new Sentence(
                            "Giorni di ritardo da cui decide un partner.",
                            "Days overdue from which a partner decides.")));

    private static final Map<String, Parameter> BY_NAME = byName();

    private Parameters() {}

    /** All of them, in the order in which a form shows them. */
    public static List<Parameter> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The parameter of that name; null when there is none. */
    public static @Nullable Parameter find(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Parameter> byName() {
        Map<String, Parameter> known = new LinkedHashMap<>();
        Stream.concat(BuiltIn.rules().stream().flatMap(rule -> rule.parameters().stream()), BEYOND_GATES.stream())
                .forEach(parameter -> known.put(parameter.name(), parameter));
        return known;
    }
}
