package org.riguardo.it;

import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** Makes plugins of code for tests: a jar with a descriptor, the classes of its modules, and the three small files that every one has. */
public final class PluginJars {
    static final String START =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <enterprise-beans>
                <session>
                  <ejb-name>Plugin</ejb-name>
                  <ejb-class>org.riguardo.api.plugin.deploy.PluginActivator</ejb-class>
                  <session-type>Singleton</session-type>
                  <init-on-startup>true</init-on-startup>
                  <post-construct><lifecycle-callback-method>appear</lifecycle-callback-method></post-construct>
                  <pre-destroy><lifecycle-callback-method>disappear</lifecycle-callback-method></pre-destroy>
                  <transaction-type>Bean</transaction-type>
                </session>
              </enterprise-beans>
            </ejb-jar>
            """;
    private static final String AFTER =
            """
            <jboss xmlns="urn:jboss:1.0">
              <jboss-deployment-dependencies xmlns="urn:jboss:deployment-dependencies:1.0">
                <dependency name="riguardo.ear"/>
              </jboss-deployment-dependencies>
            </jboss>
            """;

    private final String key;
    private final List<String> modules = new ArrayList<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private int apiVersion = 1;

    private PluginJars(String key) {
        this.key = key;
    }

    /** A plugin of that key, without modules as yet. */
    public static PluginJars plugin(String key) {
        return new PluginJars(key);
    }

    /** The same with a module: its type and key, what else its descriptor says (such as {@code "every": "PT1H"}, or nothing), and its class. */
    public PluginJars with(String type, String module, String fields, Class<?> implementation) {
        for (Class<?> one = implementation;
                one.getPackage() == implementation.getPackage();
                one = one.getSuperclass()) {
            classes.add(one);
        }
        return with(type, module, fields, implementation.getName());
    }

    /** The same with a class that only has a name. */
    public PluginJars with(String type, String module, String fields, String implementation) {
        modules.add(
                "{\"type\": \"%s\", \"key\": \"%s\", \"name\": {\"it\": \"Modulo\", \"en\": \"Module\"}, \"class\": \"%s\"%s}"
                        .formatted(type, module, implementation, fields.isEmpty() ? "" : ", " + fields));
        return this;
    }

    /** The same made for another version of the plugin API. */
    public PluginJars apiVersion(int version) {
        apiVersion = version;
        return this;
    }

    /** Its jar. */
    public JavaArchive jar() {
        return jar(
                """
                {"key": "%s", "name": {"it": "Prova", "en": "Trial"}, "version": "1.0.0", "apiVersion": %d,
                 "vendor": {"name": "Studio"}, "description": {"it": "Una prova.", "en": "A trial."},
                 "modules": [%s]}
                """
                        .formatted(key, apiVersion, String.join(", ", modules)));
    }

    /** Its jar with another descriptor. */
    public JavaArchive jar(String descriptor) {
        JavaArchive jar = ShrinkWrap.create(JavaArchive.class, key + ".jar")
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.riguardo.ear\n"),
                        "MANIFEST.MF")
                .addAsManifestResource(new StringAsset(START), "ejb-jar.xml")
                .addAsManifestResource(new StringAsset(AFTER), "jboss-all.xml")
                .addAsManifestResource(new StringAsset(descriptor), "riguardo-plugin.json");
        classes.forEach(jar::addClass);
        return jar;
    }
}
