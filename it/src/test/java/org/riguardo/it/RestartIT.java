package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A restart in the middle of an import loses no row and books none twice. */
@RiguardoTest
class RestartIT {
    private static final int CLIENTS = 50;
    private static final int ROWS = 10_000;

    private interface Restart {
        void run() throws Exception;
    }

    @Test
    void afterACrashInTheMiddleOfAnImportAllRowsAreThereOnce(Riguardo riguardo) throws Exception {
        restartInTheMiddle(riguardo, "crash", riguardo::crashAndRestart);
    }

    @Test
    void afterAnOrderlyRestartInTheMiddleOfAnImportAllRowsAreThereOnce(Riguardo riguardo) throws Exception {
        restartInTheMiddle(riguardo, "restart", riguardo::restart);
    }

    private static void restartInTheMiddle(Riguardo riguardo, String name, Restart restart) throws Exception {
        Api api = riguardo.api("anna");
        String file = "elenco-" + name + ".csv";
        riguardo.drop(file, Samples.list(rows(name)));
        eventually(
                "the import is running",
                () -> Imports.of(api, file).map(Imports::state).orElse(""),
                state -> state.equals("RUNNING"));
        restart.run();

        JsonNode done = Imports.ended(api, file);
        assertThat(Imports.state(done)).isEqualTo("DONE");
        assertThat(done.required("documents").intValue()).isEqualTo(ROWS);
        assertThat(openNumbers(api, name)).hasSize(ROWS);
    }

    private static List<String> openNumbers(Api api, String name) throws Exception {
        List<String> numbers = new ArrayList<>();
        Set<String> clients = new HashSet<>();
        String next = "";
        do {
            JsonNode page = api.json("clients?size=200&query=Ripresa%20" + name + next);
            for (JsonNode client : page.required("items")) {
                clients.add(client.required("id").textValue());
            }
            next = page.required("next").isNull()
                    ? ""
                    : "&cursor=" + page.required("next").textValue();
        } while (!next.isEmpty());
        assertThat(clients).hasSize(CLIENTS);
        for (String id : clients) {
            for (JsonNode item : api.json("clients/" + id).required("items")) {
                numbers.add(item.required("number").textValue());
            }
        }
        assertThat(numbers).doesNotHaveDuplicates();
        return numbers;
    }

    private static List<String> rows(String name) {
        List<String> taxCodes = Stream.generate(TaxCodes::next).limit(CLIENTS).toList();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int client = i % CLIENTS;
            rows.add(Samples.row(
                    "Ripresa " + name + " " + client + " S.r.l.",
                    taxCodes.get(client),
                    name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "-" + i,
                    5,
                    "c" + client + "@" + name + ".example"));
        }
        return rows;
    }
}
