package com.example.contacttable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.contract.CrmConnectorContract;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.api.plugin.contract.ContextOf;

/** The contract that every connector passes; what this one cannot do is passed over. */
class ContactTableTest extends CrmConnectorContract {

    @TempDir
    static Path folder;

    private final Table table = new Table();

    @Override
    protected CrmConnector connector() {
        return new ContactTable(
                ContextOf.with("file", folder.resolve("contacts.tsv").toString()));
    }

    @Override
    protected CrmSystem system() {
        return table;
    }

    /** The program that writes the table. */
    private static final class Table implements CrmSystem {

        private final Map<String, CrmContact> rows = new TreeMap<>();

        @Override
        public CrmAccount account() {
            return new CrmAccount("t", "contact-table", null, null, null, Map.of());
        }

        @Override
        public String add(CrmContact contact) throws IOException {
            String id = Integer.toString(1000 + rows.size());
            change(id, contact);
            return id;
        }

        @Override
        public void change(String id, CrmContact contact) throws IOException {
            rows.put(id, contact);
            write();
        }

        @Override
        public void removeContact(String id) throws IOException {
            rows.remove(id);
            write();
        }

        private void write() throws IOException {
            StringBuilder text = new StringBuilder();
            rows.forEach((id, one) -> text.append(String.join(
                            "\t",
                            id,
                            one.name(),
                            one.phones().get(0),
                            one.emails().get(0)))
                    .append('\n'));
            Files.writeString(folder.resolve("contacts.tsv"), text);
        }

        @Override
        public String add(CrmActivity activity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(String id, CrmActivity activity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeActivity(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean forgetCursors() {
            return false;
        }

        @Override
        public boolean loseNextAnswer() {
            return false;
        }
    }
}
