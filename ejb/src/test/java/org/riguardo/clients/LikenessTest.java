package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riguardo.clients.Likeness.Reason;

class LikenessTest {

    private static Profile profile(String id, String name, String vatId, String taxCode) {
        return new Profile(id, name, vatId, taxCode, Set.of(), Set.of(), Set.of(), null, null, Set.of());
    }

    private static Profile reached(String id, String name, String phone, String email, String town) {
        return new Profile(
                id,
                name,
                null,
                null,
                Set.of(phone),
                Set.of(email),
                Set.of(email.substring(email.indexOf('@') + 1)),
                null,
                town,
                Set.of());
    }

    private static List<Pairs.Pair> among(List<Profile> all) {
        return Pairs.likely(
                Pairs.candidates(all), all.stream().collect(Collectors.toMap(Profile::id, Function.identity())));
    }

    @Test
    void aNameAloneSaysNothing() {
        assertThat(Likeness.between(profile("a", "Rossi", null, null), profile("b", "Rossi srl", null, null)))
                .isEmpty();
    }

    @Test
    void aNameAndOneThingMoreIsProposed() {
        Profile one = reached("a", "Rossi srl", "+3906", "info@rossi.example", "torino");
        assertThat(Likeness.between(one, reached("b", "ROSSI", "+3906", "x@y.example", "roma"))
                        .orElseThrow()
                        .reasons())
                .containsExactly(Reason.NAME, Reason.PHONE);
        assertThat(Likeness.between(one, reached("b", "ROSSI", "+3907", "x@rossi.example", "roma"))
                        .orElseThrow()
                        .reasons())
                .containsExactly(Reason.NAME, Reason.DOMAIN);
        assertThat(Likeness.between(one, reached("b", "ROSSI", "+3907", "x@y.example", "torino")))
                .isPresent();
        assertThat(Likeness.between(one, reached("b", "Bianchi", "+3906", "info@rossi.example", "torino")))
                .isEmpty();
    }

    @Test
    void theSameNumberOfTheTaxOfficeIsEnoughInEitherField() {
        Profile byVat = profile("a", "Rossi", "IT01234567897", null);
        Profile byTax = profile("b", "Impianti", null, "01234567897");
        assertThat(Likeness.between(byVat, byTax).orElseThrow().score()).isEqualTo(100);
    }

    @Test
    void differentNumbersOfTheTaxOfficeAreTwoWhateverElseIsAlike() {
        Profile one = profile("a", "Rossi", "IT01234567897", null);
        assertThat(Likeness.between(one, profile("b", "Rossi", "IT00905811006", null)))
                .isEmpty();
        assertThat(Likeness.between(one, profile("b", "Rossi", null, "00905811006")))
                .isEmpty();
        assertThat(Pairs.candidates(List.of(one, profile("b", "Rossi", "IT00905811006", null))))
                .isEmpty();
    }

    @Test
    void theOrderOfTheTwoDoesNotMatterAndPairsComeOnce() {
        Profile one = reached("a", "Rossi srl", "+3906", "info@rossi.example", "torino");
        Profile other = reached("b", "Rossi", "+3906", "info@rossi.example", "torino");
        assertThat(Likeness.between(one, other)).isEqualTo(Likeness.between(other, one));
        List<Profile> all =
                new ArrayList<>(List.of(one, other, reached("c", "Neri", "+3906", "n@n.example", "torino")));
        List<Pairs.Pair> pairs = among(all);
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).ids()).containsExactlyInAnyOrder("a", "b");
        java.util.Collections.reverse(all);
        assertThat(among(all)).isEqualTo(pairs);
    }
}
