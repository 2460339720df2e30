package org.riguardo.web.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.riguardo.firm.Roles;
import org.riguardo.web.site.Visit;

/** The pages about how the firm decides, as far as the person may see them. */
public record PolicyTabs(Tab here, boolean audit) {
    private static final Set<Tab> MANAGED = Set.of(Tab.AUDIT, Tab.PRIVACY, Tab.HOSTS, Tab.PLUGINS);

    /** One of these pages. */
    public enum Tab {
        SETTINGS("/policy"),
        VERSIONS("/policy/versions"),
        REPLAY("/replay"),
        FIRM("/settings"),
        TEXTS("/settings/tones"),
        WORDS("/settings/words"),
        PHONES("/settings/phones"),
        MAILBOXES("/mailboxes"),
        CRM("/settings/crm"),
        HOSTS("/settings/hosts"),
        PLUGINS("/settings/plugins"),
        PRIVACY("/settings/privacy"),
        AUDIT("/audit");

        private final String path;

        Tab(String path) {
            this.path = path;
        }

        /** The path below the context root. */
        public String path() {
            return path;
        }
    }

    /** The tabs around one of the pages. */
    public static PolicyTabs on(Tab here, Visit visit) {
        return new PolicyTabs(here, visit.may(Roles.PARTNER, Roles.ADMINISTRATOR));
    }

    /** Those that the person may open. */
    public List<Tab> shown() {
        return Stream.of(Tab.values())
                .filter(tab -> audit || !MANAGED.contains(tab))
                .toList();
    }

    /** Where a tab leads; of customer systems, who does not manage them sees the differences. */
    public String path(Tab tab) {
        return tab == Tab.CRM && !audit ? "/crm/differences" : tab.path();
    }

    /** The key of a tab's name. */
    public String key(Tab tab) {
        return "policy.tab." + tab.name();
    }
}
