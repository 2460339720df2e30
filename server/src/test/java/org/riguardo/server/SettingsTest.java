package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Properties properties = new Properties();

    @Test
    void usualPlacesAndPorts() throws Exception {
        properties.setProperty("user.home", "/home/someone");
        properties.setProperty("riguardo.checkout", "/src/riguardo");
        Settings settings = Settings.fromProperties(properties);
        assertThat(settings.home()).isEqualTo(Path.of("/src/riguardo/data"));
        assertThat(settings.ear()).isEqualTo(Path.of("/src/riguardo/ear/target/riguardo.ear"));
        assertThat(settings.ports()).isEqualTo(Ports.of(8080, 8180, 3143, 3025));
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080/riguardo");
        assertThat(settings.demo()).isTrue();
        assertThat(settings.maven().repository()).isEqualTo(Path.of("/home/someone/.m2/repository"));
    }

    @Test
    void portsAreChangedByProperties() throws Exception {
        properties.setProperty("user.home", "/home/someone");
        properties.setProperty("riguardo.http.port", "9000");
        properties.setProperty("riguardo.keycloak.port", " 9001 ");
        Settings settings = Settings.fromProperties(properties);
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:9000/riguardo");
        assertThat(settings.issuer()).isEqualTo("http://localhost:9001/realms/riguardo");
    }

    @Test
    void aPortThatIsNoNumberEndsInOneSentence() {
        properties.setProperty("riguardo.http.port", "eighty");
        assertThatThrownBy(() -> Settings.fromProperties(properties))
                .isInstanceOf(StartProblem.class)
                .hasMessage("-Driguardo.http.port=eighty is not a port number: give a number such as 8080.");
    }

    @Test
    void whatMavenPassesOnIsRead() throws Exception {
        properties.setProperty("user.home", "/home/someone");
        properties.setProperty("maven.home", "/opt/maven");
        properties.setProperty("riguardo.maven.repository", "/repo");
        properties.setProperty("riguardo.maven.settings", "file=/etc/maven/settings.xml");
        properties.setProperty("riguardo.maven.offline", "offline=true");
        assertThat(Settings.fromProperties(properties).maven())
                .isEqualTo(new MavenHome(
                        Path.of("/opt/maven"), Path.of("/repo"), Path.of("/etc/maven/settings.xml"), true));
    }
}
