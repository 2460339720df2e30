package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * Plugins of the examples and a customer system at the demo firm, for the pictures; {@link #close} takes the plugins away.
 *
 * @param system the page of the customer system
 */
record DemoPlugins(Deployments deployments, String system) implements AutoCloseable {
    /** Contacts of the customer system, one of whom it calls something else than Riguardo. */
    static final String CONTACTS =
            """
            codice;nome;azienda;email;telefoni
            G1;Cartiera del Vento S.p.A. (Gruppo Vento);sì;;02 5550 4410
            G2;Tipografia Mezzaluna S.a.s.;sì;;0521 555 018
            G3;Officina Tre Colline S.r.l.;sì;;
            G4;Legatoria Filo Doppio;sì;info@filodoppio.example;
            """;

    private static final String BEFORE = "codice;nome;azienda\nG1;Cartiera del Vento S.p.A.;sì\n";

    static DemoPlugins on(Rehearsal stage) throws Exception {
        Deployments deployments = stage.deployments();
        Api marta = stage.api("marta");
        for (Map.Entry<String, String> plugin : Map.of(
                        "holiday-rule", "com.example.holidays",
                        "oldest-item-panel", "com.example.oldest",
                        "archive-link", "com.example.archive")
                .entrySet()) {
            deployments.deploy(jar(plugin.getKey()));
            if (plugin.getKey().equals("archive-link")) {
                done(
                        marta,
                        "PUT",
                        "plugins/" + plugin.getValue() + "/settings",
                        "{\"values\": {\"address\": \"https://archive.studio.example/?q={name}\"}}");
            }
            if (!plugin.getKey().equals("holiday-rule")) {
                done(marta, "PUT", "plugins/" + plugin.getValue() + "/state", "{\"state\": \"ENABLED\"}");
            }
        }
        String system = PagesData.id(
                marta.post(
                        "crm/accounts",
                        "{\"name\": \"Gestionale di studio\", \"connector\": \"csv\", \"takes\": [\"CONTACTS\", \"ACTIVITIES\"]}"));
        done(marta, "POST", "crm/accounts/" + system + "/confirm", "");
        for (String contacts : new String[] {BEFORE, CONTACTS}) {
            eventually(
                    "the contacts are taken",
                    () -> marta.send("POST", "crm/accounts/" + system + "/csv", contacts)
                            .statusCode(),
                    status -> status == 200);
        }
        return new DemoPlugins(deployments, "/settings/crm/" + system + "/csv");
    }

    private static void done(Api api, String method, String path, String body) throws Exception {
        var answer = api.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static JavaArchive jar(String example) {
        return ShrinkWrap.create(ZipImporter.class, example + ".jar")
                .importFrom(Path.of(System.getProperty("riguardo.checkout", ".."))
                        .resolve("examples/" + example + "/target/" + example + ".jar")
                        .toFile())
                .as(JavaArchive.class);
    }

    @Override
    public void close() throws Exception {
        deployments.close();
    }
}
