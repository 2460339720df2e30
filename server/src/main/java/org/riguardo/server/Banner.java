package org.riguardo.server;

/** What a person needs to know once everything runs: addresses and demo users. */
final class Banner {
    private Banner() {}

    static String of(Settings settings) {
        Ports ports = settings.ports();
        return """

                ------------------------------------------------------------------------
                Riguardo is running.

                  Pages      %s/
                  API        %s/api/v1/   (OpenAPI: %s/api/v1/openapi)
                  Sign-in    %s
                  Mailbox    IMAP localhost:%d, SMTP localhost:%d, login studio, password studio
                  Drop files into   %s
                  Data and logs     %s
                  Deploy a plugin   %s --connect --controller=localhost:%d --command="deploy JAR"

                  Users (password = name)
                    giulia  partner          paolo, anna  staff          marta  administrator

                Ctrl-C stops everything.
                ------------------------------------------------------------------------
                """
                .formatted(
                        settings.baseUrl(),
                        settings.baseUrl(),
                        settings.baseUrl(),
                        settings.keycloakUrl(),
                        ports.imap(),
                        ports.smtp(),
                        settings.home().resolve("exports"),
                        settings.home(),
                        settings.servers()
                                .resolve(Distribution.wildfly().folder())
                                .resolve("bin/jboss-cli.sh"),
                        ports.management());
    }
}
