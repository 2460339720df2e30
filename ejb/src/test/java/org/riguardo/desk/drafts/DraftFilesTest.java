package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.problem.InputProblem;

class DraftFilesTest {

    private final Desktop desk = new Desktop();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void filesGoWithTheMailAndCanBeTakenAway() {
        desk.client("c1", 10);
        String draft =
                desk.drafts().create("c1", Wish.of(MailKind.FREE)).draft().id();

        files().add(draft, "C:\\temp\\..\\elenco.pdf", new byte[] {1, 2});
        files().add(draft, "foto.jpg", new byte[] {3});

        DraftView view = desk.drafts().get(draft);
        assertThat(view.attachments()).extracting(DraftView.Attachment::name).contains("elenco.pdf", "foto.jpg");
        assertThat(desk.dispatch().preview(draft).enclosures())
                .anySatisfy(one -> assertThat(one.type()).isEqualTo("image/jpeg"));
        files().remove(draft, view.attachments().get(0).id());
        assertThat(desk.drafts().get(draft).attachments()).hasSize(1);
    }

    @Test
    void whoeverSendsHasSeenTheFilesThatGo() {
        desk.client("c1", 10);
        Draft seen = desk.drafts().create("c1", Wish.suggested()).draft();

        files().add(seen.id(), "elenco.pdf", new byte[] {1});

        assertThat(desk.dispatch().send(seen.id(), seen.life().revision(), false))
                .isInstanceOf(SendOutcome.AlreadyHandled.class);
        assertThat(desk.drafts().get(seen.id()).draft().life().revision()).isEqualTo(2);
        assertThat(desk.drafts().get(seen.id()).bodyEdited()).isFalse();
    }

    @Test
    void whatManyServersWouldNotTakeIsRefusedWithTheReason() {
        desk.client("c1", 10);
        String draft =
                desk.drafts().create("c1", Wish.of(MailKind.FREE)).draft().id();

        assertThatThrownBy(() -> files().add(draft, "a", new byte[50_000_000]))
                .isInstanceOfSatisfying(
                        InputProblem.class,
                        problem -> assertThat(problem.sentence().it()).contains("10 MB"));
        files().add(draft, "a", new byte[9_000_000]);
        assertThatThrownBy(() -> files().add(draft, "b", new byte[7_000_000])).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> files().add(draft, "b", new byte[0])).isInstanceOf(InputProblem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\x\\fattura.pdf, fattura.pdf",
        "con.pdf, allegatocon.pdf",
        "a\u202egpj.exe, agpj.exe",
        "'a\"; filename=b', a filenameb",
        "%2e%2e/x, x",
        "..., allegato",
        "perché è così.pdf, perché è così.pdf"
    })
    void namesAreMadeHarmless(String given, String name) {
        assertThat(FileName.harmless(given)).isEqualTo(name);
    }

    @Property
    void noNameSteersHidesOrLeads(@ForAll String given) {
        String name = FileName.harmless(given + ".pdf");

        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(120).doesNotContain("/", "\\", "..\\", "\"", ";");
        assertThat(name.codePoints().filter(Character::isISOControl)).isEmpty();
        assertThat(name).doesNotStartWith(".");
    }

    private DraftFiles files() {
        return DraftFiles.of(desk.callers(), desk.shared, desk.making, desk.keeping(), desk.clock);
    }
}
