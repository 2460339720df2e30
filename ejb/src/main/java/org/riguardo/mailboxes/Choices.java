package org.riguardo.mailboxes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.riguardo.problem.InputProblem;

/** Looks through the folders and addresses that a person chose. */
final class Choices {

    private static final int MOST = 200;

    private Choices() {}

    static List<String> folders(List<String> typed) {
        Set<String> folders = new LinkedHashSet<>();
        for (int at = 0; at < typed.size(); at++) {
            String name = typed.get(at);
            if (name.length() > 300 || name.matches("(?s).*\\p{Cntrl}.*")) {
                throw new InputProblem(
                        "folders[" + at + "]",
                        "Il nome della cartella non può essere usato.",
                        "The folder's name cannot be used.");
            }
            if (!name.isBlank()) {
                folders.add(name);
            }
        }
        if (folders.isEmpty() || folders.size() > MOST) {
            throw new InputProblem(
                    "folders",
                    "Scegliere almeno una cartella, e al massimo " + MOST + ".",
                    "Choose one folder at least, and " + MOST + " at most.");
        }
        return new ArrayList<>(folders);
    }

    static List<String> addresses(List<String> typed) {
        if (typed.size() > MOST) {
            throw new InputProblem(
                    "addresses", "Al massimo " + MOST + " indirizzi.", "There can be " + MOST + " addresses at most.");
        }
        Set<String> addresses = new LinkedHashSet<>();
        for (int at = 0; at < typed.size(); at++) {
            addresses.add(SettingsCheck.address("addresses[" + at + "]", typed.get(at)));
        }
        if (addresses.isEmpty()) {
            throw new InputProblem(
                    "addresses",
                    "Serve almeno un indirizzo: da quello Riguardo riconosce ciò che lo studio ha scritto.",
                    "One address is needed at least: by it Riguardo knows what the firm wrote.");
        }
        return new ArrayList<>(addresses);
    }
}
