package org.riguardo.web;

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

/** Whoever reads a page about one client is noted: each address with a variable part is a look, or stands here with its reason. */
class LooksTest {

    private static final String ID = "11111111-2222-3333-4444-555555555555";

    /** Settings, files and lists about many; what leads to a client's page; and what hosts open, which notes who looked by itself. */
    private static final Set<String> OF_NOBODY = Set.of(
            "/assets/{mark}/{name}",
            "/embedded/{door}/atlassian-connect.json",
            "/embedded/{door}/jwks.json",
            "/embedded/{door}/log-call",
            "/embedded/{door}/panel",
            "/embedded/{door}/riguardo-plugin.json",
            "/embedded/{door}/t/{ticket}",
            "/firm/list/age/{band}",
            "/firm/list/group/{group}",
            "/firm/list/held/{rule}",
            "/firm/list/promises/{state}",
            "/firm/list/promises/{state}/{month}",
            "/guide/{topic}",
            "/hosted/{customer}",
            "/imports/{id}",
            "/imports/{id}/layout",
            "/layouts/{layout}/change",
            "/mailboxes/{id}/edit",
            "/mailboxes/{id}/folders",
            "/mailboxes/{id}/sending",
            "/plugged/{plugin}/{module}",
            "/policy/versions/{number}",
            "/policy/versions/{number}/file",
            "/replay/{id}",
            "/replay/{id}/file",
            "/settings/plugins/{key}",
            "/settings/plugins/{key}/deliveries",
            "/settings/plugins/{key}/effects",
            "/settings/plugins/{key}/effects/{rule}",
            "/settings/plugins/{key}/log",
            "/settings/plugins/{key}/remove",
            "/settings/crm/{id}/activities.csv",
            "/settings/crm/{id}/csv",
            "/settings/crm/{id}/edit",
            "/settings/crm/{id}/look",
            "/settings/plugins/remote/{key}",
            "/settings/plugins/upload/{token}",
            "/settings/tones/{pack}/{key}");

    @Test
    void eachAddressThatShowsOneClientIsNoted() throws Exception {
        List<String> unnoted = new ArrayList<>();
        List<String> all = addresses();
        assertThat(all).hasSizeGreaterThan(60);
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
        java.nio.file.Path root = java.nio.file.Path.of(org.riguardo.web.site.AssetResource.class
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
