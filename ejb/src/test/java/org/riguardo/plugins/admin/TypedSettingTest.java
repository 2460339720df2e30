package org.riguardo.plugins.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.plugins.SettingDescriptor.Kind;
import org.riguardo.problem.InputProblem;

class TypedSettingTest {

    @ParameterizedTest
    @CsvSource({
        "STRING, ' a b ', a b",
        "TEXT, one, one",
        "INTEGER, 5, 5",
        "NUMBER, '2,5', 2.5",
        "NUMBER, 2.50, 2.50",
        "BOOLEAN, false, false",
        "CHOICE, red, red",
        "URL, https://plugin.example/x?y=1, https://plugin.example/x?y=1",
        "SECRET, s3cret, s3cret",
    })
    void aValueIsKeptAsPluginsReadIt(Kind kind, String typed, String kept) {
        assertThat(TypedSetting.value(setting(kind, false, null), typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, '2,5'",
        "INTEGER, 0",
        "INTEGER, 11",
        "NUMBER, 10.01",
        "NUMBER, many",
        "NUMBER, 1e9",
        "BOOLEAN, on",
        "CHOICE, blue",
        "URL, plugin.example",
        "URL, javascript:alert(1)",
        "URL, https://me:secret@plugin.example",
        "STRING, 'a\nb'",
    })
    void whatNoPluginCouldReadIsRefusedUnderItsName(Kind kind, String typed) {
        assertThatThrownBy(() -> TypedSetting.value(setting(kind, false, null), typed))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("x"));
    }

    @Test
    void nothingIsTheDefaultAndOnlyWhatIsRequiredWithoutOneIsAskedFor() {
        assertThat(TypedSetting.value(setting(Kind.STRING, false, null), " ")).isNull();
        assertThat(TypedSetting.value(setting(Kind.STRING, true, "usual"), null))
                .isNull();
        assertThatThrownBy(() -> TypedSetting.value(setting(Kind.SECRET, true, null), ""))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> TypedSetting.value(setting(Kind.TEXT, false, null), "x".repeat(20_001)))
                .isInstanceOf(InputProblem.class);
    }

    static SettingDescriptor setting(Kind kind, boolean required, @Nullable String standard) {
        boolean bounded = kind == Kind.INTEGER || kind == Kind.NUMBER;
        return new SettingDescriptor(
                "x",
                kind,
                new Sentence("Campo", "Field"),
                null,
                standard,
                required,
                List.of(new SettingDescriptor.Choice("red", new Sentence("rosso", "red"))),
                bounded ? BigDecimal.ONE : null,
                bounded ? BigDecimal.TEN : null);
    }
}
