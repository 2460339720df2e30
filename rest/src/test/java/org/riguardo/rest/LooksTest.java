package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.audit.access.Look;

/** Whoever reads a part of the API about one client is noted: each address with a variable part is a look, or stands here with its reason. */
class LooksTest {

    private static final String ID = "11111111-2222-3333-4444-555555555555";

    /** Settings, files and lists about many. */
    private static final Set<String> OF_NOBODY = Set.of(
            "/crm/accounts/{id}",
            "/crm/accounts/{id}/csv",
            "/imports/{id}",
            "/imports/{id}/documents",
            "/imports/{id}/entries",
            "/imports/{id}/layout",
            "/mailboxes/{id}",
            "/plugins/{key}",
            "/plugins/{key}/deliveries",
            "/plugins/{key}/effects",
            "/plugins/{key}/effects/{module}",
            "/plugins/{key}/log",
            "/plugins/{key}/settings",
            "/policy/replays/{id}");

    @Test
    void eachAddressThatShowsOneClientIsNoted() throws Exception {
        List<String> unnoted = new ArrayList<>();
        List<String> all = addresses();
        assertThat(all).hasSizeGreaterThan(40);
        for (String address : all) {
            String path = address.replace("{kind}", "csv").replaceAll("\\{[^}]*}", ID);
            if (!path.equals(address) && Look.at("GET", path).isEmpty() && !OF_NOBODY.contains(address)) {
                unnoted.add(address);
            }
        }
        assertThat(unnoted).isEmpty();
        assertThat(all).as("no reason for an address that is gone").containsAll(OF_NOBODY);
    }

    private static List<String> addresses() throws Exception {
        java.nio.file.Path root = java.nio.file.Path.of(OpenApiResource.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(root)) {
            for (java.nio.file.Path file : files.filter(one -> one.toString().endsWith("Resource.class"))
                    .toList()) {
                found.addAll(addresses(type(root, file)));
            }
        }
        return found;
    }

    private static Class<?> type(java.nio.file.Path root, java.nio.file.Path file) throws ClassNotFoundException {
        String name = root.relativize(file).toString().replace(java.io.File.separatorChar, '.');
        return Class.forName(
                name.substring(0, name.length() - ".class".length()), false, LooksTest.class.getClassLoader());
    }

    private static List<String> addresses(Class<?> type) throws IOException {
        List<String> found = new ArrayList<>();
        Path base = type.getAnnotation(Path.class);
        for (Method method : type.getDeclaredMethods()) {
            if (base != null && method.isAnnotationPresent(GET.class)) {
                Path own = method.getAnnotation(Path.class);
                String path = "/" + base.value() + "/" + (own == null ? "" : own.value());
                found.add(path.replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "")
                        .replaceAll("\\{(\\w+)\\s*:.*?}(?=/|$)", "{$1}"));
            }
        }
        return found;
    }
}
