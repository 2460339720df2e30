package org.riguardo.web.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The look that a person chose; {@link #AUTO} follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The name in the cookie and on the page, such as {@code dark}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Theme of(@Nullable String key) {
        for (Theme theme : values()) {
            if (theme.key().equals(key)) {
                return theme;
            }
        }
        return null;
    }
}
