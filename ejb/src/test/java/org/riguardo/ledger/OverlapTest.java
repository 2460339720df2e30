package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever files overlap in whatever order, each document counts once. */
class OverlapTest {

    Ledger open() {
        return new Ledger();
    }

    @Property(tries = 25)
    void eachDocumentCountsOnce(@ForAll("files") List<Set<Integer>> files, @ForAll boolean asInvoicesFirst) {
        try (Ledger ledger = open()) {
            Set<Integer> all = new TreeSet<>();
            for (int at = 0; at < files.size(); at++) {
                all.addAll(files.get(at));
                boolean invoices = asInvoicesFirst == (at % 2 == 0);
                if (invoices) {
                    files.get(at).forEach(number -> ledger.drop("i" + number, invoice(number)));
                } else {
                    ledger.drop("list" + at, list(files.get(at)));
                }
            }
            BigDecimal sum = all.stream().map(OverlapTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(ledger.open()).isEqualByComparingTo(sum);
            assertThat(ledger.count("item")).isEqualTo(all.size());
            assertThat(ledger.count("client")).isOne();
        }
    }

    @Provide
    Arbitrary<List<Set<Integer>>> files() {
        return Arbitraries.integers()
                .between(1, 12)
                .set()
                .ofMinSize(1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static BigDecimal amount(int number) {
        return new BigDecimal(number).add(new BigDecimal("0.37")).setScale(2);
    }

    private static String invoice(int number) {
        return Fattura.xml(
                "FT/" + number, "2026-01-31", amount(number).toString(), number % 3 == 0 ? null : "2026-02-28");
    }

    private static String list(Set<Integer> numbers) {
        StringBuilder text = new StringBuilder("Cliente;Partita IVA;Numero;Data;Scadenza;Importo\n");
        for (int number : numbers) {
            text.append("Rossi;01180680397;FT-00" + number + ";31/01/2026;" + (number % 2 == 0 ? "28/02/2026" : "")
                    + ";" + amount(number).toString().replace('.', ',') + "\n");
        }
        return text.toString();
    }
}
