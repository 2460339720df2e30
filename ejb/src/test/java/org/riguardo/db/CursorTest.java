package org.riguardo.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.problem.InputProblem;

class CursorTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        Instant at = Instant.parse("2026-03-03T09:15:00.123456Z");
        assertThat(Cursor.read(Cursor.write("Società Più S.p.A.", "c1"), 2))
                .containsExactly("Società Più S.p.A.", "c1");
        assertThat(Cursor.moment(Cursor.write(at.toString(), "x1"))).isEqualTo(new Cursor.Moment(at, "x1"));
        assertThat(Cursor.position(Cursor.write("50"))).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "2147483648", "99999999999999999999", "fifty", ""})
    void aPositionThatNoPageGaveOutIsRefused(String position) {
        assertThatThrownBy(() -> Cursor.position(Cursor.write(position))).isInstanceOf(InputProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "+1000000000-01-01T00:00:00Z", "-999999-01-01T00:00:00Z", "2026-03-03"})
    void aMomentThatNoPageGaveOutIsRefused(String at) {
        assertThatThrownBy(() -> Cursor.moment(Cursor.write(at, "x1"))).isInstanceOf(InputProblem.class);
    }

    @Test
    void whatNoDatabaseTakesIsRefused() {
        assertThatThrownBy(() -> Cursor.read(Cursor.write("a\0", "b"), 2)).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> Cursor.read("not base64!", 1)).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> Cursor.read(Cursor.write("one"), 2)).isInstanceOf(InputProblem.class);
    }
}
