package org.riguardo.crm.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer system answered; it never shows itself in a log.
 *
 * @param headers by names in small letters
 */
public record CrmAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    /** Whether it says that what was asked for was done. */
    public boolean done() {
        return status >= 200 && status < 300;
    }

    /** The first header of that name in small letters; null when there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String toString() {
        return "CrmAnswer[" + status + "]";
    }
}
