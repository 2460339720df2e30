package com.example.contacttable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.riguardo.api.crm.*;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.PluginContext;

/** Takes contacts from a table on this server; which file, the administrator says, never an account. */
public final class ContactTable implements CrmConnector {

    private final Path file;

    /** With the file of the settings. */
    public ContactTable(PluginContext context) {
        file = Path.of(context.settings().text("file").orElse("contacts.tsv"));
    }

    @Override
    public String key() {
        return "contact-table";
    }

    @Override
    public CrmSession open(CrmAccount account) {
        return new Table(file);
    }

    /** The table at one moment. Its cursor holds each number with the print of its row, so that only what differs is told. */
    private record Table(Path file) implements CrmSession {

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.READ_CONTACTS);
        }

        @Override
        public CrmPage<CrmContact> contacts(String cursor) throws CrmException {
            Map<String, String> before = new TreeMap<>();
            Stream.ofNullable(cursor).flatMap(String::lines).forEach(line -> {
                int tab = line.indexOf('\t');
                before.put(line.substring(0, Math.max(0, tab)), line.substring(tab + 1));
            });
            List<CrmContact> changed = new ArrayList<>();
            StringBuilder now = new StringBuilder();
            for (String row : rows()) {
                String[] cells = (row + "\t\t\t\t").split("\t", -1);
                String version = Integer.toHexString(row.hashCode());
                if (!cells[0].isBlank() && !cells[1].isBlank()) {
                    now.append(cells[0]).append('\t').append(version).append('\n');
                    if (!version.equals(before.remove(cells[0]))) {
                        changed.add(contact(new CrmPlace(cells[0], version), cells));
                    }
                }
            }
            return new CrmPage<>(changed, List.copyOf(before.keySet()), cursor == null, now.toString(), false);
        }

        private List<String> rows() throws CrmException {
            try {
                return Files.readAllLines(file);
            } catch (IOException absent) {
                Sentence remedy = new Sentence(
                        "La tabella dei contatti non si legge: controllare il file nelle impostazioni del plugin.",
                        "The table of contacts cannot be read: check the file in the settings of the plugin.");
                throw new CrmException(CrmException.Reason.UNREACHABLE, remedy);
            }
        }

        private static CrmContact contact(CrmPlace place, String[] cells) {
            return new CrmContact(
                    place,
                    true,
                    cells[1],
                    null,
                    null,
                    null,
                    null,
                    null,
                    said(cells[3]),
                    said(cells[2]),
                    List.of(),
                    Map.of(),
                    null,
                    null);
        }

        private static List<String> said(String cell) {
            return cell.isBlank() ? List.of() : List.of(cell);
        }
    }
}
