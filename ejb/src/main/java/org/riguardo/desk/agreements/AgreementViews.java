package org.riguardo.desk.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.db.Words;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/** Reads the agreements of one firm and says how each stands, by the policy's own judgement. */
final class AgreementViews {

    private final Handle handle;
    private final String firm;
    private final PolicySettings settings;
    private final Instant now;

    AgreementViews(Handle handle, String firm, PolicySettings settings, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.settings = settings;
        this.now = now;
    }

    /** The clients with an agreement that waits for a partner. */
    List<String> clientsWaiting() {
        return handle.createQuery("select distinct client_id from agreement where firm_id = :firm and not superseded"
                        + " and state = 'WAITING' order by client_id")
                .bind("firm", firm)
                .mapTo(String.class)
                .list();
    }

    /** The clients that made an agreement since that day which counts. */
    List<String> clientsSince(LocalDate day) {
        return handle.createQuery("select distinct client_id from agreement where firm_id = :firm and not superseded"
                        + " and state in ('MADE', 'WAITING') and made >= :day order by client_id")
                .bind("firm", firm)
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    /** All agreements of these clients, the newest first. */
    List<AgreementView> of(Map<String, ClientFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Map<String, AgreementState> states = new HashMap<>();
        files.values().forEach(file -> Policy.agreements(file, settings, now)
                .forEach(state -> states.put(state.agreement().id(), state)));
        List<Row> rows = rows(files);
        Map<String, List<Instalment>> instalments =
                instalments(rows.stream().map(Row::id).toList());
        Map<String, String> numbers = numbers(files);
        OfferLimits limits = LimitRows.of(handle, firm);
        LocalDate today = settings.calendar().day(now);
        List<AgreementView> views = new ArrayList<>();
        for (Row row : rows) {
            ClientFile file = Objects.requireNonNull(files.get(row.clientId()));
            String currency =
                    file.items().isEmpty() ? "EUR" : file.items().get(0).currency();
            List<Instalment> due = instalments.getOrDefault(row.id(), List.of());
            List<Sentence> beyond = limits.beyond(due, row.made().isAfter(today) ? today : row.made(), currency);
            views.add(row.view(
                    file.client().name(),
                    states.get(row.id()),
                    due,
                    row.items().stream()
                            .map(item -> numbers.getOrDefault(item, item))
                            .toList(),
                    currency,
                    beyond));
        }
        return views;
    }

    private List<Row> rows(Map<String, ClientFile> files) {
        return handle.createQuery(
                        "select id, client_id, kind, made, items, superseded, state, interaction_id, logged_by, decided_by"
                                + " from agreement where firm_id = :firm and client_id in (<clients>)"
                                + " order by made desc, logged_at desc, id")
                .bind("firm", firm)
                .bindList("clients", List.copyOf(files.keySet()))
                .map((row, context) -> new Row(
                        row.getString("id"),
                        row.getString("client_id"),
                        AgreementKind.valueOf(row.getString("kind")),
                        row.getObject("made", LocalDate.class),
                        Words.split(row.getString("items")),
                        row.getBoolean("superseded"),
                        row.getString("state"),
                        row.getString("interaction_id"),
                        row.getString("logged_by"),
                        row.getString("decided_by")))
                .list();
    }

    private Map<String, List<Instalment>> instalments(List<String> ids) {
        Map<String, List<Instalment>> instalments = new HashMap<>();
        for (int from = 0; from < ids.size(); from += 500) {
            handle.createQuery("select agreement_id, due, amount from instalment where agreement_id in (<ids>)"
                            + " order by agreement_id, seq")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + 500)))
                    .map((row, context) -> instalments
                            .computeIfAbsent(row.getString("agreement_id"), key -> new ArrayList<>())
                            .add(new Instalment(row.getObject("due", LocalDate.class), row.getBigDecimal("amount"))))
                    .list();
        }
        return instalments;
    }

    private static Map<String, String> numbers(Map<String, ClientFile> files) {
        Map<String, String> numbers = new HashMap<>();
        for (ClientFile file : files.values()) {
            file.items().stream()
                    .filter(item -> item.number() != null)
                    .forEach(item -> numbers.put(item.id(), item.number()));
            file.settled().stream()
                    .filter(item -> item.number() != null)
                    .forEach(item -> numbers.put(item.id(), item.number()));
        }
        return numbers;
    }

    private record Row(
            String id,
            String clientId,
            AgreementKind kind,
            LocalDate made,
            List<String> items,
            boolean superseded,
            String state,
            @Nullable String talkId,
            @Nullable String by,
            @Nullable String decidedBy) {

        AgreementView view(
                String clientName,
                @Nullable AgreementState judged,
                List<Instalment> due,
                List<String> numbers,
                String currency,
                List<Sentence> beyond) {
            LocalDate unmet = judged == null ? null : judged.firstUnmet();
            return new AgreementView(
                    id,
                    clientId,
                    clientName,
                    kind,
                    made,
                    by,
                    standing(judged),
                    due.stream()
                            .map(one -> new AgreementView.Payment(
                                    one.due(),
                                    one.amount(),
                                    judged != null
                                            && (unmet == null || one.due().isBefore(unmet))))
                            .toList(),
                    numbers,
                    currency,
                    unmet,
                    judged == null ? null : judged.runsUntil(),
                    talkId,
                    beyond,
                    decidedBy);
        }

        private AgreementStanding standing(@Nullable AgreementState judged) {
            if (state.equals("WITHDRAWN") || state.equals("REFUSED")) {
                return AgreementStanding.valueOf(state);
            }
            if (superseded || judged == null) {
                return AgreementStanding.SUPERSEDED;
            }
            return switch (judged.status()) {
                case RUNNING -> state.equals("WAITING") ? AgreementStanding.WAITING : AgreementStanding.RUNNING;
                case BROKEN -> AgreementStanding.BROKEN;
                case OVER -> judged.firstUnmet() == null ? AgreementStanding.KEPT : AgreementStanding.CLOSED;
            };
        }
    }
}
