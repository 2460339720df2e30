package org.riguardo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;

/** A firm of the population in a database, with the product's own classes on top of it. */
final class Studio implements AutoCloseable {

    static final int INTERACTIONS = 100;

    /** Different client files; where a firm has more clients, they are copies of these. */
    private static final int DIFFERENT = 250;

    private final Store store;
    private final ClientFiles files;
    private final DecisionKeeper keeper;

    private Studio(Store store) {
        Clock clock = Clock.fixed(Population.NOW, Population.ZONE);
        Database database = store.database();
        this.store = store;
        this.files = ClientFiles.of(database, Firms.of(database, new FirmConfig(), clock));
        this.keeper = DecisionKeeper.of(database, files, Policies.of(database), clock);
    }

    static Studio with(Engine engine, int clients) throws IOException, SQLException {
        Studio studio = new Studio(engine.open());
        studio.database().use(handle -> new FirmRows(handle).firm());
        int different = Math.min(clients, DIFFERENT);
        List<ClientFile> files = IntStream.range(0, different)
                .mapToObj(number -> Population.file(number, INTERACTIONS))
                .toList();
        studio.database().use(handle -> new FirmRows(handle).add(files));
        studio.database().use(handle -> new Copies(handle).make(clients / different));
        studio.commit();
        studio.analyze();
        return studio;
    }

    /** Lets the database count its rows anew, as it does by itself after a while. */
    void analyze() throws SQLException {
        database().use(handle -> handle.execute("analyze"));
        commit();
    }

    /** The id of one of the clients, counted from 0. */
    static String client(int number) {
        return Copies.id(Population.id(number % DIFFERENT), number / DIFFERENT);
    }

    Database database() {
        return store.database();
    }

    ClientFiles files() {
        return files;
    }

    DecisionKeeper keeper() {
        return keeper;
    }

    void commit() throws SQLException {
        store.commit();
    }

    @Override
    public void close() throws SQLException, IOException {
        store.close();
    }
}
