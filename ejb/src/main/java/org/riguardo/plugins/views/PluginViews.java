package org.riguardo.plugins.views;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.Presence;
import org.riguardo.plugins.views.Showing.ClientFacts;

/** What plugins show to the caller at the places of a page; only what is asked for apart waits for any of them. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PluginViews {

    @EJB
    private Callers callers;

    @Resource
    private SessionContext session;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private PageModules modules;

    @Inject
    private Presence presence;

    @Inject
    private SeenClients clients;

    @Inject
    private Instance<FrameSigner> signer;

    @Inject
    private Clock clock;

    /** What the plugins that are there call their rules, by the full keys of these. */
    public Map<String, Sentence> ruleNames() {
        Map<String, Sentence> names = new HashMap<>();
        for (Offer offer : presence.offers(callers.current().firm())) {
            Descriptor plugin = offer.descriptor();
            plugin.modules().stream()
                    .filter(module -> module.type() == ModuleType.CONTACT_RULE)
                    .forEach(module -> names.put(plugin.key() + ":" + module.key(), module.name()));
        }
        return names;
    }

    /** What there is at a place, without asking any plugin. */
    public PlaceView at(Location place, @Nullable String clientId, Locale locale) {
        Viewer viewer = viewer(locale);
        return new Places(modules).at(viewer, place, clientId, () -> facts(viewer, clientId));
    }

    /** What there is in each row of a list, by the ids of their clients, without asking any plugin; rows with nothing are left out. */
    public Map<String, PlaceView> rows(Location place, List<SeenRow> rows, Locale locale) {
        return new Places(modules).rows(viewer(locale), place, rows);
    }

    /** The links at a place that plugins have to be asked for, within two seconds, by the ids of those clients; of a place without clients under the empty text. */
    public Map<String, List<LinkView>> links(Location place, List<String> clientIds, Locale locale) {
        Viewer viewer = viewer(locale);
        return asking().links(viewer, place, clients.of(viewer.firm(), clientIds), clock.instant());
    }

    /** What stands in a panel, within two seconds; empty when there is none of that name for the caller and that client. */
    public Optional<ShownPanel> panel(PanelName name, @Nullable String clientId, Locale locale) {
        Viewer viewer = viewer(locale);
        SeenClient client = clientId == null ? null : clients.of(viewer.firm(), clientId);
        return asking().panel(viewer, name, client, clock.instant());
    }

    /** Which addresses the frames of a page may show, as sources of a content security policy. */
    public List<String> frameSources() {
        return Frames.sources(modules.of(callers.current().firm(), ModuleType.WEB_PANEL));
    }

    private Asking asking() {
        return new Asking(modules, threads, new Frames(signer.isResolvable() ? signer.get() : null));
    }

    private ClientFacts facts(Viewer viewer, @Nullable String clientId) {
        return clientId == null
                ? ClientFacts.NONE
                : clients.of(viewer.firm(), clientId).facts();
    }

    private Viewer viewer(Locale locale) {
        Caller caller = callers.current();
        return new Viewer(
                caller.firm(),
                caller.username(),
                Stream.of(Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR)
                        .filter(session::isCallerInRole)
                        .collect(Collectors.toSet()),
                locale);
    }
}
