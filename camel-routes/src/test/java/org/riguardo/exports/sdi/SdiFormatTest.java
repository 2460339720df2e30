package org.riguardo.exports.sdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.api.exports.contract.DocumentFormatContract;
import org.riguardo.exports.Samples;

class SdiFormatTest extends DocumentFormatContract {

    private final SdiFormat format = new SdiFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return Message.rejection("IT01234567890_FPR03.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "FileMetadati, MT",
        "MetadatiInvioFile, MT",
        "RicevutaConsegna, RC",
        "NotificaScarto, NS",
        "RicevutaScarto, NS",
        "NotificaMancataConsegna, MC",
        "RicevutaImpossibilitaRecapito, MC",
        "NotificaEsito, NE",
        "EsitoCommittente, EC",
        "NotificaDecorrenzaTermini, DT",
        "AttestazioneTrasmissioneFattura, AT",
        "ScartoEsitoCommittente, SE"
    })
    void everyMessageIsToldByItsRootElement(String root, String kind) throws IOException {
        SdiMessage message = read("whatever", Message.of(root, "IT01234567890_FPR03.xml", ""));
        assertThat(message.kind()).isEqualTo(kind);
        assertThat(message.invoiceFile()).isEqualTo("IT01234567890_FPR03.xml");
        assertThat(message.identifier()).isEqualTo("987654321");
        assertThat(message.rejects()).isEqualTo(kind.equals("NS"));
    }

    @Test
    void aRejectionNamesItsErrorsAndItsMoment() throws IOException {
        SdiMessage message = read("x", sample());
        assertThat(message.errors()).containsExactly("00404 Fattura duplicata");
        assertThat(message.at()).isEqualTo(Instant.parse("2026-03-02T08:30:00Z"));
    }

    @Test
    void aRefusalByThePublicOfficeIsNamed() throws IOException {
        SdiMessage message = read(
                "x",
                Message.of(
                        "NotificaEsito",
                        "IT1_1.xml",
                        "<EsitoCommittente><Esito>EC02</Esito><Descrizione>Ordine non trovato</Descrizione></EsitoCommittente>"));
        assertThat(message.errors()).containsExactly("EC02 Ordine non trovato");
        assertThat(message.rejects()).isFalse();
    }

    @Test
    void aMessageWithoutAFileNameIsAboutTheOneInItsOwnName() throws IOException {
        SdiMessage message =
                read("cartella/IT01234567890_00abc_EC_001.xml", Message.of("NotificaEsitoCommittente", "", ""));
        assertThat(message.invoiceFile()).isEqualTo("IT01234567890_00abc");
    }

    @Test
    void aMessageAboutNothingIsRefused() throws IOException {
        Reading reading =
                format.read(Samples.content("x.xml", Message.of("RicevutaConsegna", "", "")), Samples.CONTEXT);
        assertThat(((Reading.Refused) reading).problems().get(0).reason().it()).contains("NomeFile");
    }

    private SdiMessage read(String name, byte[] bytes) throws IOException {
        Reading.Read read = (Reading.Read) format.read(Samples.content(name, bytes), Samples.CONTEXT);
        assertThat(read.documents().count()).isZero();
        assertThat(read.facts().notes()).hasSize(1);
        return read.messages().get(0);
    }
}
