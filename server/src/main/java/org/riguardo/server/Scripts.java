package org.riguardo.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wildfly.core.launcher.CliCommandBuilder;

/** Runs WildFly's management scripts on a server folder that is not running. */
public final class Scripts {
    private final Path wildfly;
    private final Path base;

    /** For the server folder {@code base} of the WildFly unpacked at {@code wildfly}. */
    public Scripts(Path wildfly, Path base) {
        this.wildfly = wildfly;
        this.base = base;
    }

    /** Runs the named scripts of this module, in order; the first command that fails ends it. */
    public void run(List<String> names) throws StartProblem, IOException, InterruptedException {
        StringBuilder text = new StringBuilder("embed-server --std-out=discard\n");
        for (String name : names) {
            text.append(text(name)).append('\n');
        }
        text.append("stop-embedded-server\n");
        Path script = Files.createTempFile("riguardo", ".cli");
        Path log = Files.createTempFile("riguardo-cli", ".log");
        try {
            Files.writeString(script, text);
            ProcessBuilder cli = new ProcessBuilder(CliCommandBuilder.of(wildfly)
                            .setScriptFile(script)
                            .addJavaOption("-Djboss.server.base.dir=" + base)
                            .build())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Fetcher.nothing()));
            cli.environment().put("JBOSS_HOME", wildfly.toString());
            int code = cli.start().waitFor();
            if (code != 0) {
                throw new StartProblem("WildFly could not be configured by " + String.join(", ", names) + ": "
                        + Files.readString(log).replaceAll("\\s+", " ").strip());
            }
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(log);
        }
    }

    static String text(String name) throws IOException {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
