package org.riguardo.exports.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;

/** Makes readings of statements, with what was left out. */
public final class BankReadings {

    /** More entries than any real file has. */
    public static final int MOST_ENTRIES = 1_000_000;

    private BankReadings() {}

    /** These statements read to their end. */
    public static Reading.Read read(String layout, List<BankStatement> statements, List<Sentence> notes) {
        List<BankEntry> entries = entries(statements);
        List<Problem> problems = new ArrayList<>();
        for (BankEntry entry : entries) {
            Sentence reason = entry.leftOut();
            if (reason != null) {
                String value = entry.amount().toPlainString() + " " + entry.currency() + " " + entry.bookedOn();
                problems.add(new Problem(entry.line(), null, value, reason));
            }
        }
        ReadFacts facts = new ReadFacts(
                layout, Extent.ADDITION, null, entries.size(), problems.size(), List.of(), problems, notes);
        return new Reading.Read(facts, Documents.NONE, statements, List.of(), List.of());
    }

    /** Says of the first statement whose entries do not lead from its opening to its closing balance by how much. */
    public static Optional<Sentence> imbalance(List<BankStatement> statements) {
        return statements.stream()
                .filter(statement -> !statement.balances())
                .findFirst()
                .map(BankReadings::imbalance);
    }

    private static Sentence imbalance(BankStatement statement) {
        String number = statement.number() == null ? "" : " " + statement.number();
        BigDecimal missing = statement.closing().subtract(statement.opening());
        for (BankEntry entry : statement.entries()) {
            missing = entry.counts() ? missing.subtract(entry.amount()) : missing;
        }
        return new Sentence(
                "I movimenti dell'estratto" + number + " non portano dal saldo iniziale a quello finale: mancano "
                        + missing.toPlainString() + ".",
                "The entries of statement" + number + " do not lead from its opening to its closing balance: "
                        + missing.toPlainString() + " is missing.");
    }

    private static List<BankEntry> entries(List<BankStatement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.entries().stream())
                .toList();
    }
}
