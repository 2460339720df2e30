package org.riguardo.crm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.crm.rest.RestConnector;
import org.riguardo.crm.rest.RestMapping;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.Plugins;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;

/** The ways to reach customer systems that a firm has: those of plugins that it has switched on, of which one comes with the product, and files. */
@ApplicationScoped
public class Connectors implements SealedColumn.Keeper {

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Inject
    private SecretBox box;

    /** The keys of the connectors that accounts of the firm may use. */
    public List<String> keys(String firm) {
        TreeSet<String> keys = new TreeSet<>(Set.of(CsvSession.KEY));
        plugged(firm).forEach(one -> keys.add(one.instance().key()));
        return new ArrayList<>(keys);
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
        Plugged<CrmConnector> plugged = of(row).orElseThrow(() -> new CrmException(
                Reason.UNREACHABLE,
                new Sentence(
                        "Il collegamento a questo tipo di gestionale non è attivo: attivarlo in Impostazioni, Estensioni.",
                        "The connector to this kind of system is not on: switch it on under Settings, Plugins.")));
        return GuardedSession.open(guard, plugged, account);
    }

    private Optional<Plugged<CrmConnector>> of(AccountRow row) {
        return plugged(row.firmId()).stream()
                .filter(one -> one.instance().key().equals(row.connector()))
                .findFirst();
    }

    /** The mapping file by which the account is reached; empty when it is reached in another way, or when its file is wrong. */
    Optional<RestMapping> mapping(AccountRow row) {
        CrmConnector connector = of(row).map(Plugged::instance).orElse(null);
        if (connector instanceof MappedConnector mapped) {
            return Optional.of(mapped.mapping());
        }
        try {
            return connector instanceof RestConnector rest
                    ? Optional.of(rest.mapping(row.optionMap()))
                    : Optional.empty();
        } catch (CrmException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                new SealedColumn("crm_account", "secret", List.of("id"), (firm, keys) -> place(firm, keys.get(0))));
    }

    static SecretPlace place(String firm, String account) {
        return new SecretPlace(firm, account, "crm-account.secret");
    }
}
