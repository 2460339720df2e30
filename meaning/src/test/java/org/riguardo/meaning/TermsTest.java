package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final LocalDate SAID = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fine mese | 2026-11-30",
                "dopo l'estate | after 2027-09-15",
                "metà subito e il resto a fine gennaio | 1/2 soon rest 2027-01-31",
                "500 a settembre | 500.00 2027-09-30",
                "in tre rate | 3x",
                "in 10 rate da 150 | 10x 150.00",
                "3 piccole rate dal 15 gennaio | 3x 2027-01-15",
                "200 € al mese da gennaio | 200.00 monthly 2027-01-31",
                "1.220,00 entro lunedì 30 novembre | 1220.00 2026-11-30",
                "1'200 euro il 10/12 | 1200.00 2026-12-10",
                "milleduecento a fine anno | 1200.00 2026-12-31",
                "5k a gennaio | 5000.00 2027-01-31",
                "3mila subito | 3000.00 soon",
                "il 30% subito, il saldo a 60 giorni | 30/100 soon rest 2027-01-19",
                "un terzo a fine mese e due terzi a febbraio | 1/3 2026-11-30 2/3 2027-02-28",
                "30/60/90 | 2026-12-20 2027-01-19 2027-02-18",
                "metà dicembre | 2026-12-15",
                "tra un paio di settimane | 2026-12-04",
                "con l'anno nuovo | 2027-01-10",
                "in primavera | 2027-05-31",
                "se ne riparla dopo le feste | deferral after 2027-01-10",
                "paga dopo Natale | promise after 2027-01-10",
                "100 alla settimana | 100.00 weekly",
                "tutto entro Natale | whole 2026-12-24",
                "l'altra metà a Pasqua | rest 2027-03-28",
                "duecentocinquanta ogni due settimane | 250.00 fortnightly",
                "a rate | 0x",
                "due volte | 2x",
                "il 31 | 2026-12-31",
                "half now and the rest by the end of January | 1/2 soon rest 2027-01-31",
                "1,200 by the end of the month | 1200.00 2026-11-30",
                "in three instalments | 3x",
                "niente di preciso | ",
                "200 gennaio | 200.00 2027-01-31",
                "il 12 | 2026-12-12",
                "verso le 15 | ?"
            })
    void areReadAsTheyAreJottedDown(String text, @Nullable String read) {
        assertThat(written(Terms.of(text, SAID, LEXICON))).isEqualTo(read == null ? "" : read);
    }

    @Property(tries = 300)
    void noTextMakesItFailOrNamesPlacesOutsideOfIt(@ForAll String text) {
        assertThat(Terms.of(text, SAID, LEXICON)).allSatisfy(term -> assertThat(term.from())
                .isGreaterThanOrEqualTo(0)
                .isLessThan(term.to())
                .isLessThan(Math.max(1, text.length())));
    }

    private static String written(List<Term> terms) {
        return terms.stream().map(TermsTest::written).collect(Collectors.joining(" "));
    }

    private static String written(Term term) {
        if (term instanceof Term.Day day) {
            return (day.after() ? "after " : "") + day.day();
        }
        if (term instanceof Term.Amount amount) {
            return amount.amount().toString();
        }
        if (term instanceof Term.Share share) {
            return share.parts() + "/" + share.of();
        }
        if (term instanceof Term.Instalments instalments) {
            return instalments.count() + "x";
        }
        return term instanceof Term.Word word ? word.sense().name().toLowerCase(Locale.ROOT) : "?";
    }
}
