package org.riguardo.exports.bank.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** The balance that some lists carry on from row to row, the oldest row first or last; it confirms amounts, and is none. */
final class RunningBalance {

    private final List<BigDecimal> amounts = new ArrayList<>();
    private final List<BigDecimal> balances = new ArrayList<>();

    void see(BigDecimal amount, @Nullable BigDecimal balance) {
        if (balance != null) {
            amounts.add(amount);
            balances.add(balance);
        }
    }

    /** Whether every row's amount leads from one balance to the next. */
    boolean consistent() {
        return ascending() || descending();
    }

    /** The balance before the oldest movement; null unless the balances are consistent. */
    @Nullable
    BigDecimal opening() {
        if (!consistent()) {
            return null;
        }
        int oldest = ascending() ? 0 : balances.size() - 1;
        return balances.get(oldest).subtract(amounts.get(oldest));
    }

    /** The balance after the newest movement; null unless the balances are consistent. */
    @Nullable
    BigDecimal closing() {
        if (!consistent()) {
            return null;
        }
        return balances.get(ascending() ? balances.size() - 1 : 0);
    }

    List<Sentence> notes() {
        return balances.size() < 2 || consistent()
                ? List.of()
                : List.of(
                        new Sentence(
                                "Il saldo progressivo della lista non segue dai suoi importi: controllare che sia completa.",
                                "The running balance of the list does not follow from its amounts: check that it is complete."));
    }

    private boolean ascending() {
        for (int at = 1; at < balances.size(); at++) {
            if (balances.get(at - 1).add(amounts.get(at)).compareTo(balances.get(at)) != 0) {
                return false;
            }
        }
        return balances.size() > 1;
    }

    private boolean descending() {
        for (int at = 1; at < balances.size(); at++) {
            if (balances.get(at).add(amounts.get(at - 1)).compareTo(balances.get(at - 1)) != 0) {
                return false;
            }
        }
        return balances.size() > 1;
    }
}
