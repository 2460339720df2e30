package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.StoredPlugins;
import org.riguardo.plugins.holds.HeldByService;
import org.riguardo.plugins.holds.KnownHolds;
import org.riguardo.plugins.views.FramedPanel;
import org.riguardo.plugins.views.LinkedItem;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;

/** Makes the modules of services: each speaks to its service, or for it, and none holds up a page or a decision. */
@ApplicationScoped
public class RemoteCarrier implements StoredPlugins, SealedColumn.Keeper {

    @Inject
    private RemoteCalls calls;

    @Inject
    private KnownHolds holds;

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static RemoteCarrier of(
            RemoteCalls calls,
            KnownHolds holds,
            Database database,
            InTransaction transactions,
            SecretBox box,
            Clock clock) {
        RemoteCarrier carrier = new RemoteCarrier();
        carrier.calls = calls;
        carrier.holds = holds;
        carrier.database = database;
        carrier.transactions = transactions;
        carrier.box = box;
        carrier.clock = clock;
        return carrier;
    }

    @Override
    public Carrier carrier() {
        return Carrier.REMOTE;
    }

    @Override
    public Offer offer(PluginRow row) {
        Descriptor descriptor = DescriptorReader.read(row.descriptor(), Carrier.REMOTE);
        String firm = row.firmId();
        return new Offer(descriptor, Carrier.REMOTE, firm, (module, context) -> made(firm, descriptor, module));
    }

    private Object made(String firm, Descriptor plugin, ModuleDescriptor module) {
        Descriptor.Remote remote = Objects.requireNonNull(plugin.remote(), "no service");
        String url = Objects.requireNonNullElse(module.field("url"), "/");
        ModuleType type = Objects.requireNonNull(module.type());
        return switch (type) {
            case EVENT_LISTENER ->
                new Webhook(calls, firm, remote.baseUrl().toString(), url, () -> secret(firm, plugin.key()), clock);
            case CONTACT_RULE -> new HeldByService(holds, firm, plugin.key(), module.key(), module.name());
            case WEB_PANEL -> FramedPanel.of(plugin, module).orElseThrow();
            case WEB_ITEM -> LinkedItem.of(plugin, module).orElseThrow();
            default -> throw new IllegalStateException("a service has no " + type.key());
        };
    }

    private String secret(String firm, String plugin) {
        RemoteRow row = transactions
                .call(() -> database.with(handle -> new RemoteRows(handle, firm).find(plugin)))
                .orElseThrow(() -> new IllegalStateException("nobody agreed to " + plugin));
        return box.open(row.secret(), place(firm, plugin)).reveal();
    }

    static SecretPlace place(String firm, String plugin) {
        return new SecretPlace(firm, plugin, "webhook");
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(new SealedColumn(
                "remote_plugin", "secret", List.of("plugin_key"), (firm, keys) -> place(firm, keys.get(0))));
    }
}
