package org.riguardo.plugins;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.json.Fields;

/** Which plugins this version of the product takes: those made for its own version of {@code plugin-api}, and for the one before. */
final class ApiVersions {

    /** The version of {@code plugin-api} that the product has. */
    static final int HOST = 1;

    /** The version of the product that a plugin may require. */
    static final String PRODUCT = "1.0.0";

    private static final Pattern RANGE = Pattern.compile(">=\\s*(\\d{1,4}(?:\\.\\d{1,4}){0,2})");

    private ApiVersions() {}

    /** Refuses an {@code apiVersion} that a host of version {@code host} does not know. */
    static int check(Fields head, int host) {
        int asked = head.requiredWhole("apiVersion");
        if (asked > host) {
            throw head.complain(
                    "apiVersion",
                    "Il plugin è fatto per la versione " + asked + " dell’interfaccia, qui c’è la " + host
                            + ": aggiornare Riguardo, o installare una versione più vecchia del plugin.",
                    "The plugin was made for version " + asked + " of the interface, this is " + host
                            + ": update Riguardo, or install an older version of the plugin.");
        }
        if (asked < host - 1) {
            throw head.complain(
                    "apiVersion",
                    "Il plugin è fatto per la versione " + asked + " dell’interfaccia, qui si accettano la "
                            + (host - 1) + " e la " + host + ": installare una versione più nuova del plugin.",
                    "The plugin was made for version " + asked + " of the interface, this takes " + (host - 1) + " and "
                            + host + ": install a newer version of the plugin.");
        }
        return asked;
    }

    /** Refuses what requires a later version of the product. */
    static void requires(Fields head) {
        Fields requires = head.object("requires");
        String range = requires == null ? null : requires.only("riguardo").text("riguardo");
        if (requires == null || range == null) {
            return;
        }
        Matcher matcher = RANGE.matcher(range.strip());
        if (!matcher.matches()) {
            throw requires.complain(
                    "riguardo",
                    "«" + range + "» non è un intervallo di versioni; si scrive >=1.0.",
                    "\"" + range + "\" is no range of versions; write it as >=1.0.");
        }
        if (Arrays.compare(numbers(matcher.group(1)), numbers(PRODUCT)) > 0) {
            throw requires.complain(
                    "riguardo",
                    "Il plugin chiede Riguardo " + range + ", questo è " + PRODUCT + ": aggiornare Riguardo.",
                    "The plugin requires Riguardo " + range + ", this is " + PRODUCT + ": update Riguardo.");
        }
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
