package org.riguardo.api.tone.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.Phrase;
import org.riguardo.api.tone.Place;
import org.riguardo.api.tone.Place.Scope;
import org.riguardo.api.tone.Template;
import org.riguardo.api.tone.TextKey;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;

/**
 * The promises of every {@link TonePack}: the same each time, openings and phrases that never fail, subjects that are never empty.
 *
 * @since 1.0
 */
public abstract class TonePackContract {

    /** The pack under test. */
    protected abstract TonePack pack();

    /** Words that a text of this language never says to a client, in small letters; such as what calls it a debtor. */
    protected abstract List<String> neverSaid();

    @Test
    void theKeyIsFitForAddressesAndTheLanguageIsKnown() {
        assertTrue(pack().key().matches("[a-z][a-z0-9-]{1,40}"), pack().key());
        assertTrue(pack().language().matches("[a-z]{2}"), pack().language());
        assertFalse(pack().name().it().isBlank());
        assertFalse(pack().name().en().isBlank());
    }

    @Test
    void itHasEachTextOnceAndTheSameEachTime() {
        Set<TextKey> seen = new HashSet<>();
        for (ToneText text : pack().texts()) {
            assertTrue(seen.add(text.key()), text.key().words() + " comes twice");
        }
        assertFalse(seen.isEmpty());
        assertEquals(pack().texts(), pack().texts());
    }

    @Test
    void everyToneAndFormItHasTextsForHasAnOpeningThatNeedsNoName() {
        for (ToneText text : pack().texts()) {
            Tone tone = text.key().tone();
            Form form = text.key().form();
            List<Template> openings = pack().salutations(tone, form);
            assertTrue(
                    openings.stream().anyMatch(opening -> !opening.places().contains(Place.PERSON)),
                    "no opening without a name: " + tone + " " + form);
        }
    }

    @Test
    void eachPhraseHasAWordingForADocumentOfWhichLittleIsKnown() {
        Map<Place, String> little = new EnumMap<>(Place.class);
        little.put(Place.COUNT, "2");
        little.put(Place.DUE, "1");
        little.put(Place.OPEN, "1");
        little.put(Place.DAY, "1");
        little.put(Place.SUM, "1");
        for (Phrase phrase : Phrase.values()) {
            assertTrue(
                    pack().phrase(phrase).stream()
                            .anyMatch(wording -> wording.fillWhole(little).isPresent()),
                    phrase.words());
        }
    }

    @Test
    void aSubjectIsNeverEmptyAndOneLine() {
        for (ToneText text : pack().texts()) {
            for (Map<Place, String> values : List.of(known("x"), always())) {
                String subject = text.subject(values);
                assertFalse(subject.isBlank(), text.key().words());
                assertFalse(subject.contains("\n"), text.key().words());
            }
        }
    }

    @Test
    void nothingIsLeftToFillAndNothingIsSaidThatHurts() {
        for (ToneText text : pack().texts()) {
            String said = text.subject(known("x")) + "\n" + text.body().fill(known("x"));
            assertFalse(said.contains("{{") || said.contains("}}"), text.key().words());
            for (String never : neverSaid()) {
                assertFalse(
                        said.toLowerCase(java.util.Locale.ROOT).contains(never),
                        text.key().words() + ": " + never);
            }
        }
    }

    @Test
    void whatIsPutInIsNotReadAgain() {
        for (ToneText text : pack().texts()) {
            String filled = text.body().fill(known("{{iban}}"));
            assertFalse(filled.isBlank(), text.key().words());
            assertFalse(text.body().places().isEmpty(), text.key().words());
            assertTrue(filled.contains("{{iban}}"), text.key().words());
        }
    }

    private static Map<Place, String> known(String value) {
        Map<Place, String> all = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            if (place.scope() == Scope.LETTER) {
                all.put(place, value);
            }
        }
        return all;
    }

    private static Map<Place, String> always() {
        return Map.of(Place.CLIENT, "x", Place.FIRM, "x", Place.SENDER, "x", Place.SALUTATION, "x");
    }
}
