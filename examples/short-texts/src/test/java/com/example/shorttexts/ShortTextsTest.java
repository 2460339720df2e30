package com.example.shorttexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.tone.Place;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.TonePackFile;
import org.riguardo.api.tone.contract.TonePackContract;

class ShortTextsTest extends TonePackContract {

    @Override
    protected TonePack pack() {
        try (InputStream file = getClass().getResourceAsStream("/short-it.tone")) {
            return TonePackFile.read("short-it.tone", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected List<String> neverSaid() {
        return List.of("debit", "moros", "insolut", "sollecit", "legal", "avvocat", "ultimo", "conseguenz");
    }

    @Test
    void whatIsNotKnownIsNotWritten() {
        Map<Place, String> little =
                Map.of(Place.SALUTATION, "Buongiorno,", Place.ITEMS, "- uno", Place.SENDER, "Paolo");
        assertThat(pack().texts()).allSatisfy(text -> assertThat(text.body().fill(little))
                .contains("- uno", "Paolo")
                .doesNotContain("IBAN", "In tutto"));
    }
}
