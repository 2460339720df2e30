package org.riguardo.plugins;

/** Descriptors for tests. */
public final class Descriptors {

    private Descriptors() {}

    /** One of that key and version, with these modules. */
    public static String json(String key, String version, String... modules) {
        return """
                {"key": "%s", "name": {"it": "Prova", "en": "Trial"}, "version": "%s", "apiVersion": 1,
                 "vendor": {"name": "Example"}, "modules": [%s]}"""
                .formatted(key, version, String.join(", ", modules));
    }

    /** A module with further fields. */
    public static String module(String type, String key, String fields) {
        return "{\"type\": \"%s\", \"key\": \"%s\"%s}".formatted(type, key, fields.isEmpty() ? "" : ", " + fields);
    }

    /** A contact rule in code. */
    public static String rule(String key) {
        return module("contact-rule", key, "\"class\": \"example.Rule\"");
    }
}
