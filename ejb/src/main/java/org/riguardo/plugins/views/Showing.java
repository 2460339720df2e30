package org.riguardo.plugins.views;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.web.Location;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.ModuleDescriptor;

/** Says whether a module shows to a person at a place; what of the client nobody asks about is not looked up. */
final class Showing {

    /** What conditions ask about a client; null where there is none. */
    record ClientFacts(@Nullable GroupKey group, @Nullable BigDecimal overdue) {
        static final ClientFacts NONE = new ClientFacts(null, null);
    }

    private final Viewer viewer;
    private final Supplier<ClientFacts> client;
    private @Nullable ClientFacts known;

    Showing(Viewer viewer, Supplier<ClientFacts> client) {
        this.viewer = viewer;
        this.client = client;
    }

    boolean at(Location place, ModuleDescriptor module) {
        return module.location() == place && maySee(place) && holds(module.condition());
    }

    /** Partners alone see what stands by the firm's figures, administrators alone the pages among the settings. */
    private boolean maySee(Location place) {
        return switch (place) {
            case FIRM_PANEL -> viewer.roles().contains(Roles.PARTNER);
            case SETTINGS_PAGE -> viewer.roles().contains(Roles.ADMINISTRATOR);
            default -> true;
        };
    }

    private boolean holds(Condition condition) {
        ClientFacts facts = asksOfClient(condition) ? facts() : ClientFacts.NONE;
        return condition.holds(new Condition.Facts(
                viewer.roles(), facts.group(), facts.overdue(), viewer.locale().getLanguage()));
    }

    private ClientFacts facts() {
        if (known == null) {
            known = client.get();
        }
        return known;
    }

    private static boolean asksOfClient(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().anyMatch(Showing::asksOfClient);
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(Showing::asksOfClient);
        }
        if (condition instanceof Condition.Not not) {
            return asksOfClient(not.condition());
        }
        return condition instanceof Condition.Group || condition instanceof Condition.Amount;
    }
}
