package org.riguardo.exports.bank.ofx;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.bank.FreeText;

/** The statements in an OFX file, with what is wrong with them. */
final class OfxStatements {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,5})?");
    private static final int MOST_PROBLEMS = 200;

    private final List<BankStatement> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    OfxStatements(OfxNode root) {
        Stream.concat(root.below("STMTRS"), root.below("CCSTMTRS")).forEach(this::statement);
        if (statements.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(new Sentence(
                    "Il file OFX non contiene alcun estratto conto (STMTRS).",
                    "The OFX file contains no statement (STMTRS).")));
        }
    }

    List<BankStatement> statements() {
        return statements;
    }

    List<Problem> problems() {
        return problems;
    }

    private void statement(OfxNode node) {
        String currency = node.value("CURDEF").orElse("");
        if (!currency.matches("[A-Z]{3}")) {
            problem(node, "CURDEF", currency, new Sentence("Manca la valuta.", "The currency is missing."));
        }
        Optional<OfxNode> account = node.first("BANKACCTFROM").or(() -> node.first("CCACCTFROM"));
        List<BankEntry> entries = new ArrayList<>();
        node.first("BANKTRANLIST").stream()
                .flatMap(list -> list.below("STMTTRN"))
                .map(entry -> entry(entry, currency))
                .forEach(entries::add);
        BigDecimal closing = node.first("LEDGERBAL")
                .map(balance -> amount(balance, "BALAMT"))
                .orElse(null);
        String number = account.flatMap(found -> found.value("ACCTID")).orElse(null);
        statements.add(new BankStatement(number, null, null, closing, entries));
    }

    private BankEntry entry(OfxNode node, String currency) {
        LocalDate posted = day(node, "DTPOSTED");
        if (posted == null) {
            problem(node, "DTPOSTED", "", new Sentence("Manca la data.", "The day is missing."));
        }
        String name = node.value("NAME")
                .or(() -> node.first("PAYEE").flatMap(payee -> payee.value("NAME")))
                .orElse(null);
        String memo = node.value("MEMO").orElse("");
        String text = name == null || memo.contains(name) ? memo : (name + " " + memo).strip();
        String other = node.first("BANKACCTTO")
                .flatMap(account -> account.value("ACCTID"))
                .flatMap(FreeText::iban)
                .or(() -> FreeText.iban(text))
                .orElse(null);
        return new BankEntry(
                node.line,
                posted == null ? LocalDate.EPOCH : posted,
                day(node, "DTAVAIL"),
                amount(node, "TRNAMT"),
                node.first("CURRENCY").flatMap(own -> own.value("CURSYM")).orElse(currency),
                FreeText.payer(text).orElse(name),
                other,
                node.value("REFNUM")
                        .or(() -> FreeText.reference(text))
                        .or(() -> node.value("CHECKNUM"))
                        .orElse(null),
                text,
                node.value("FITID").orElse(null),
                node.value("TRNTYPE").orElse(null),
                false,
                null);
    }

    private BigDecimal amount(OfxNode node, String name) {
        String text = node.value(name).orElse("");
        if (!AMOUNT.matcher(text).matches()) {
            problem(
                    node,
                    name,
                    text,
                    new Sentence(
                            "Non è un importo (atteso ad esempio -1234.56).",
                            "This is not an amount (-1234.56 would be one)."));
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal plain = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    private @Nullable LocalDate day(OfxNode node, String name) {
        String text = node.value(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(8, text.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noDay) {
            problem(
                    node,
                    name,
                    text,
                    new Sentence(
                            "Non è una data (attesa ad esempio 20260331).",
                            "This is not a date (20260331 would be one)."));
            return LocalDate.EPOCH;
        }
    }

    private void problem(OfxNode node, String field, String value, Sentence reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(node.line, field, value.isEmpty() ? null : value, reason));
        }
    }
}
