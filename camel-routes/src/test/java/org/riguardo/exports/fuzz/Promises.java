package org.riguardo.exports.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Reading;

/** What holds of every reading, whatever was read. */
final class Promises {

    private Promises() {}

    static void kept(Reading.Read read) {
        List<ExportDocument> documents = read.documents().list();
        assertThat(read.documents().count()).isEqualTo(documents.size());
        assertThat(read.facts().rowsLeftOut()).isBetween(0, read.facts().rowsRead());
        for (ExportDocument document : documents) {
            assertThat(document.currency()).isNotBlank();
            document.instalments()
                    .forEach(instalment -> assertThat(instalment.due()).isNotNull());
            assertThat(document.signed(document.total())).isNotNull();
        }
    }
}
