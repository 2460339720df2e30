package org.riguardo.web.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The field that makes a browser keep a file instead of showing it (RFC 6266). */
final class Disposition {

    private Disposition() {}

    /** @param name safe for a file, of any characters */
    static String attachment(String name) {
        String plain = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
