package org.riguardo.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.riguardo.api.facts.ClientFile;

/** What a deployment beside riguardo.ear finds on the server: it runs inside WildFly. */
@RiguardoTest
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    @Deployment
    static WebArchive beside() {
        return ShrinkWrap.create(WebArchive.class, "riguardo-it.war")
                .addClass(InContainerIT.class)
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.riguardo.ear\n"),
                        "MANIFEST.MF");
    }

    @Test
    void theSchemaIsThereOnTheDataSource() throws Exception {
        DataSource source = InitialContext.doLookup("java:jboss/datasources/riguardo");
        try (Connection connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from client")) {
            assertTrue(rows.next());
        }
    }

    @Test
    void aDeploymentBesideTheEarSeesThePluginApi() {
        assertTrue(ClientFile.class.getClassLoader().toString().contains("riguardo.ear"));
    }
}
