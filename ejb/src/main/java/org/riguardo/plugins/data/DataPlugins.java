package org.riguardo.plugins.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.riguardo.db.Database;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.StoredPlugins;

/** Plugins without code are there for their firm because their files are kept; each is read again when its module is first used. */
@ApplicationScoped
public class DataPlugins implements StoredPlugins {

    @Inject
    private Database database;

    /** The same outside a server. */
    public static DataPlugins of(Database database) {
        DataPlugins plugins = new DataPlugins();
        plugins.database = database;
        return plugins;
    }

    @Override
    public Carrier carrier() {
        return Carrier.DATA;
    }

    @Override
    public Offer offer(PluginRow row) {
        DataPackage kept = new DataPackage(
                DescriptorReader.read(row.descriptor(), Carrier.DATA),
                database.with(handle -> new DataFileRows(handle, row.firmId()).of(row.pluginKey(), row.version())));
        return new Offer(
                kept.descriptor(), Carrier.DATA, row.firmId(), (module, context) -> DataModules.make(module, kept));
    }
}
