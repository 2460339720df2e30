package org.riguardo.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be asked for with GET, as the annotations of the web module's classes say; read from the classes, without a server. */
final class PageIndex {
    /** What is not a page of its own: files, fragments of a page, and what stands in a frame; and the page of a service, which RemotePluginsIT looks at. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/plugin-bridge.js",
            "/assets/{mark}/{name}",
            "/clients/{id}/agreements/preview",
            "/clients/{id}/data/export",
            "/drafts/{id}/statement.pdf",
            "/embedded/{door}/atlassian-connect.json",
            "/embedded/{door}/jwks.json",
            "/embedded/{door}/riguardo-plugin.json",
            "/lists/clients.{kind}",
            "/lists/not-read/{id}.{kind}",
            "/lists/open-items.{kind}",
            "/lists/worklist.{kind}",
            "/mail/messages/{id}/attachments/{seq}",
            "/mail/messages/{id}/html",
            "/plugged/rows",
            "/policy/versions/{number}/file",
            "/replay/{id}/file",
            "/settings/crm/{id}/activities.csv",
            "/settings/plugins/remote/{key}");

    private final Set<String> templates = new TreeSet<>();

    private PageIndex() {}

    static PageIndex read() {
        PageIndex index = new PageIndex();
        java.nio.file.Path classes =
                java.nio.file.Path.of(System.getProperty("riguardo.checkout", ".."), "web", "target", "classes");
        for (JavaClass resource : new ClassFileImporter().importPath(classes)) {
            for (JavaMethod method : resource.getMethods()) {
                if (resource.isAnnotatedWith(Path.class) && method.isAnnotatedWith(GET.class)) {
                    index.templates.add(template(resource, method));
                }
            }
        }
        return index;
    }

    /** The addresses of all pages, such as {@code /clients/{id}}. */
    Set<String> pages() {
        Set<String> pages = new TreeSet<>(templates);
        pages.removeAll(NO_PAGES);
        return pages;
    }

    /** What is called no page but does not exist. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(NO_PAGES);
        unknown.removeAll(templates);
        return unknown;
    }

    /** The template that answers the given path, the one with the most literal characters as JAX-RS chooses it. */
    Optional<String> of(String path) {
        String plain = path.replaceAll("[?#].*", "");
        return templates.stream()
                .filter(template -> plain.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                .max(Comparator.comparingInt(
                        template -> template.replaceAll("\\{[^}]*}", "").length()));
    }

    private static String template(JavaClass resource, JavaMethod method) {
        String path = "/" + path(resource) + "/" + path(method);
        String clean = path.replaceAll("\\{(\\w+)\\s*:[^{}]*(\\{[^}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/+", "/");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static String path(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(Path.class)
                ? ((com.tngtech.archunit.core.domain.properties.HasAnnotations<?>) annotated)
                        .getAnnotationOfType(Path.class)
                        .value()
                : "";
    }
}
