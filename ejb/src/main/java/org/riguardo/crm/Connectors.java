package org.riguardo.crm;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.crm.carddav.CardDavConnector;
import org.riguardo.crm.odoo.OdooConnector;
import org.riguardo.crm.rest.RestConnector;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.PrivateAddresses;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.Plugins;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;

/** The ways to reach customer systems that a firm has: those that come with the product, and those of plugins that it has switched on. */
@ApplicationScoped
public class Connectors {

    private static final String SYSTEM = "org.riguardo.crm";

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "riguardo.plugins.private-addresses")
    private Optional<String> allowed = Optional.empty();

    private List<CrmConnector> own = List.of();

    @PostConstruct
    void begin() {
        GuardedHttp http = CrmHttp.guarded(PrivateAddresses.of(allowed.orElse("")));
        ZoneId zone = ZoneId.of("Europe/Rome");
        own = List.of(
                new CardDavConnector(http, clock, zone),
                new OdooConnector(http, clock, zone),
                RestConnector.general(http));
    }

    /** The keys of the connectors that accounts of the firm may use. */
    public List<String> keys(String firm) {
        TreeSet<String> keys = new TreeSet<>(ours(firm).keySet());
        keys.add(CsvSession.KEY);
        plugged(firm).forEach(one -> keys.add(one.instance().key()));
        return new ArrayList<>(keys);
    }

    private Map<String, CrmConnector> ours(String firm) {
        Map<String, CrmConnector> all = new LinkedHashMap<>();
        if (plugins.descriptor(firm, SYSTEM).isEmpty()) {
            own.forEach(one -> all.put(one.key(), one));
        }
        return all;
    }

    private List<Plugged<CrmConnector>> plugged(String firm) {
        return plugins.modules(firm, ModuleType.CRM_CONNECTOR, CrmConnector.class);
    }

    /**
     * Signs in.
     *
     * @throws CrmException when that cannot be done, with what to do about it
     * @throws org.riguardo.secrets.SecretProblem when the key to its secret is missing
     */
    CrmSession open(AccountRow row) throws CrmException {
        if (row.connector().equals(CsvSession.KEY)) {
            return new CsvSession(CsvRead.NOTHING);
        }
        CrmAccount account = new CrmAccount(
                row.id(),
                row.connector(),
                row.address() == null ? null : URI.create(row.address()),
                row.login(),
                row.secret() == null ? null : box.open(row.secret(), place(row.firmId(), row.id())),
                row.optionMap());
        Optional<Plugged<CrmConnector>> plugged = plugged(row.firmId()).stream()
                .filter(one -> one.instance().key().equals(row.connector()))
                .findFirst();
        if (plugged.isPresent()) {
            return GuardedSession.open(guard, plugged.get(), account);
        }
        CrmConnector connector = ours(row.firmId()).get(row.connector());
        if (connector == null) {
            throw new CrmException(
                    Reason.UNREACHABLE,
                    new Sentence(
                            "Il collegamento a questo tipo di gestionale non è attivo: attivarlo in Impostazioni, Estensioni.",
                            "The connector to this kind of system is not on: switch it on under Settings, Plugins."));
        }
        return connector.open(account);
    }

    static SecretPlace place(String firm, String account) {
        return new SecretPlace(firm, account, "crm-account.secret");
    }
}
