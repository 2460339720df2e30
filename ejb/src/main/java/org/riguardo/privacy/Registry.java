package org.riguardo.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every table and column of the database: whose data it holds, how that is exported, erased and kept. A test fails the build for
 * one that is not here. The order is that of an erasure: rows that name other rows come before these.
 */
final class Registry {

    private static final List<String> AREAS = List.of(
            "outbox",
            "effects",
            "drafts",
            "day",
            "jobs",
            "plugins",
            "calls",
            "talk",
            "crm",
            "money",
            "desk",
            "timeline",
            "ledger",
            "remote",
            "hosts",
            "clients",
            "sending",
            "firm");

    private static final Registry READ = new Registry(load());

    private final Map<String, RegisteredTable> tables;

    private Registry(List<RegisteredTable> all) {
        Map<String, RegisteredTable> byName = new LinkedHashMap<>();
        for (RegisteredTable table : all) {
            if (byName.put(table.name(), table) != null) {
                throw new IllegalStateException("The registry of personal data has " + table.name() + " twice.");
            }
        }
        tables = byName;
    }

    static Registry get() {
        return READ;
    }

    /** All tables in the order of an erasure. */
    List<RegisteredTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of that name. */
    RegisteredTable table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /** The tables that have rows of clients, in the same order. */
    List<RegisteredTable> ofClients() {
        return tables.values().stream().filter(table -> table.whose() != null).toList();
    }

    private static List<RegisteredTable> load() {
        List<RegisteredTable> all = new ArrayList<>();
        for (String area : AREAS) {
            InputStream file = Objects.requireNonNull(Registry.class.getResourceAsStream(area + ".txt"), area);
            try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                all.addAll(RegistryReader.read(area, lines.lines().toList()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }
}
