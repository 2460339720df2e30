package org.riguardo.exports.bank.mt940;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankStatement;

/** One statement while its fields come in. */
final class Mt940Statement {

    private final List<Movement> movements = new ArrayList<>();
    private @Nullable String account;
    private @Nullable String number;
    private @Nullable String currency;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private boolean closed;
    private boolean currenciesDiffer;

    void account(String text) {
        account = text;
    }

    void number(String text) {
        number = text;
    }

    void balance(boolean isOpening, BigDecimal amount, String itsCurrency) {
        currenciesDiffer |= currency != null && !currency.equals(itsCurrency);
        currency = itsCurrency;
        if (isOpening) {
            opening = amount;
        } else {
            closing = amount;
            closed = true;
        }
    }

    void movement(Movement movement) {
        movements.add(movement);
    }

    /** What field {@code :86:} tells: of the last movement, or of the whole statement, which is not kept. */
    void information(List<String> lines) {
        if (!closed && !movements.isEmpty()) {
            movements.get(movements.size() - 1).information(lines);
        }
    }

    boolean closed() {
        return closed;
    }

    /** What the statement cannot do without and has not. */
    Optional<Sentence> missing() {
        return currency == null || opening == null || currenciesDiffer
                ? Optional.of(new Sentence(
                        "Un estratto non ha il saldo iniziale (:60F:), o i due saldi sono in valute diverse.",
                        "A statement has no opening balance (:60F:), or its balances are in two currencies."))
                : Optional.empty();
    }

    BankStatement build() {
        String itsCurrency = currency == null ? "" : currency;
        return new BankStatement(
                account,
                number,
                opening,
                closing,
                movements.stream().map(movement -> movement.entry(itsCurrency)).toList());
    }
}
