package org.riguardo.plugins;

import java.math.BigDecimal;
import java.net.URI;
import java.util.regex.Pattern;

/** Whether a value may stand in a setting; an empty one never does. */
public final class SettingCheck {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private SettingCheck() {}

    /** Whether it has the setting's kind, is among its choices and within its bounds. */
    public static boolean fits(SettingDescriptor setting, String value) {
        return switch (setting.kind()) {
            case STRING, SECRET ->
                !value.isBlank()
                        && value.length() <= LONGEST_LINE
                        && value.lines().count() == 1;
            case TEXT -> !value.isBlank() && value.length() <= LONGEST_TEXT;
            case INTEGER -> number(setting, value, true);
            case NUMBER -> number(setting, value, false);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHOICE ->
                setting.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case URL -> url(value);
        };
    }

    private static boolean number(SettingDescriptor setting, String value, boolean whole) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(value);
        return (!whole || number.stripTrailingZeros().scale() <= 0)
                && (setting.min() == null || number.compareTo(setting.min()) >= 0)
                && (setting.max() == null || number.compareTo(setting.max()) <= 0);
    }

    private static boolean url(String value) {
        try {
            URI uri = URI.create(value);
            return value.length() <= LONGEST_LINE
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
