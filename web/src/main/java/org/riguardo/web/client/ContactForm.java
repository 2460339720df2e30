package org.riguardo.web.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.web.agreements.AgreementFields;

/**
 * The form that logs a call, as it was filled in: what was typed stays, whatever is wrong with it.
 *
 * @param how a name of {@link How}
 * @param purpose a name of {@link Purpose}; empty while nothing is chosen
 * @param money {@code yes}, {@code no} or empty
 * @param heard names of {@link Signal}
 * @param at local date and time, such as {@code 2026-03-05T09:30}; empty for now
 * @param agreed what was agreed in it
 * @param worries names of what worries the client
 * @param problems what is wrong, by field
 */
public record ContactForm(
        String how,
        String purpose,
        String money,
        List<String> heard,
        String at,
        String note,
        AgreementFields agreed,
        List<String> worries,
        Map<String, String> problems) {
    private static final List<String> FIELDS = List.of("how", "purpose", "money", "terms", "note", "at");

    /** One in which nothing was agreed and nothing worries. */
    public ContactForm(
            String how,
            String purpose,
            String money,
            List<String> heard,
            String at,
            String note,
            Map<String, String> problems) {
        this(how, purpose, money, heard, at, note, AgreementFields.NONE, List.of(), problems);
    }

    public ContactForm {
        heard = List.copyOf(heard);
        worries = List.copyOf(worries);
        problems = Map.copyOf(problems);
    }

    /** What a person may pick for what it was about. */
    public static List<Purpose> purposes() {
        return List.of(Purpose.SUPPORT, Purpose.COURTESY, Purpose.ADMIN, Purpose.MONEY);
    }

    /** What a person may have heard. */
    public static List<Signal> signals() {
        return List.of(
                Signal.HARDSHIP,
                Signal.PROMISE,
                Signal.DEFERRAL_REQUEST,
                Signal.PAID_CLAIM,
                Signal.DISPUTE,
                Signal.COMPLAINT,
                Signal.THANKS);
    }

    /** The form before anything is filled in. */
    public static ContactForm empty() {
        return new ContactForm(How.CALLED.name(), "", "", List.of(), "", "", Map.of());
    }

    /** The form as it was sent. */
    public static ContactForm of(Map<String, String[]> sent) {
        return new ContactForm(
                first(sent, "how"),
                first(sent, "purpose"),
                first(sent, "money"),
                List.of(sent.getOrDefault("heard", new String[0])),
                first(sent, "at"),
                first(sent, "note"),
                AgreementFields.of(sent),
                List.of(sent.getOrDefault("worry", new String[0])),
                Map.of());
    }

    /** With what is wrong with a field, unless something is known to be. */
    public ContactForm with(String field, String problem) {
        Map<String, String> more = new TreeMap<>(problems);
        more.putIfAbsent(field, problem);
        return new ContactForm(how, purpose, money, heard, at, note, agreed, worries, more);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Whether the first thing that is wrong stands at that field. */
    public boolean firstProblem(String field) {
        return FIELDS.stream()
                .filter(problems::containsKey)
                .findFirst()
                .filter(field::equals)
                .isPresent();
    }

    /** What is wrong beyond the fields that are shown. */
    public List<String> others() {
        return problems.entrySet().stream()
                .filter(problem -> !FIELDS.contains(problem.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether a constant was chosen. */
    public boolean chose(Enum<?> constant) {
        return constant instanceof Signal
                ? heard.contains(constant.name())
                : List.of(how, purpose).contains(constant.name());
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
