package org.riguardo.plugins.admin;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.problem.InputProblem;

/** Whether what was typed can be the value of a setting, and in which form it is kept; it stores nothing. */
final class TypedSetting {

    private static final int LINE = 2_000;
    private static final int TEXT = 20_000;

    private final SettingDescriptor setting;

    private TypedSetting(SettingDescriptor setting) {
        this.setting = setting;
    }

    /**
     * The value to keep; null for none, which is the default then.
     *
     * @throws InputProblem naming the setting
     */
    static @Nullable String value(SettingDescriptor setting, @Nullable String typed) {
        return new TypedSetting(setting).value(typed == null ? "" : typed.strip());
    }

    private @Nullable String value(String typed) {
        if (typed.isEmpty()) {
            if (setting.required() && setting.standard() == null) {
                throw wrong("Serve un valore.", "A value is needed.");
            }
            return null;
        }
        int most = setting.kind() == SettingDescriptor.Kind.TEXT ? TEXT : LINE;
        if (typed.length() > most || typed.indexOf('\0') >= 0) {
            throw wrong("Al massimo " + most + " caratteri.", most + " characters at most.");
        }
        return switch (setting.kind()) {
            case STRING, SECRET -> line(typed);
            case TEXT -> typed;
            case INTEGER -> number(typed, true);
            case NUMBER -> number(typed, false);
            case BOOLEAN -> flag(typed);
            case CHOICE -> choice(typed);
            case URL -> url(typed);
        };
    }

    private String line(String typed) {
        if (typed.lines().count() > 1) {
            throw wrong("Serve una riga sola.", "It must be one line.");
        }
        return typed;
    }

    private String number(String typed, boolean whole) {
        String plain = typed.replace(',', '.');
        if (!plain.matches(whole ? "-?[0-9]{1,15}" : "-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            throw whole
                    ? wrong("Serve un numero intero.", "It must be a whole number.")
                    : wrong("Serve un numero, per esempio 2,5.", "It must be a number, such as 2.5.");
        }
        BigDecimal number = new BigDecimal(plain);
        BigDecimal min = setting.min();
        BigDecimal max = setting.max();
        if (min != null && number.compareTo(min) < 0) {
            throw wrong("Almeno " + written(min) + ".", min.toPlainString() + " or more.");
        }
        if (max != null && number.compareTo(max) > 0) {
            throw wrong("Al massimo " + written(max) + ".", max.toPlainString() + " or less.");
        }
        return number.toPlainString();
    }

    private String flag(String typed) {
        if (!typed.equals("true") && !typed.equals("false")) {
            throw wrong("Sì o no.", "Yes or no.");
        }
        return typed;
    }

    private String choice(String typed) {
        if (setting.choices().stream().noneMatch(choice -> choice.value().equals(typed))) {
            throw wrong("Scegliere uno dei valori offerti.", "Choose one of the values offered.");
        }
        return typed;
    }

    private String url(String typed) {
        try {
            URI uri = new URI(typed);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return typed;
            }
        } catch (URISyntaxException none) {
            // said below, as for an address of another kind
        }
        throw wrong(
                "Serve un indirizzo che comincia con https://, senza nome utente e password.",
                "It must be an address that begins with https://, without a user name and password.");
    }

    private static String written(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private InputProblem wrong(String it, String en) {
        return new InputProblem(setting.key(), it, en);
    }
}
