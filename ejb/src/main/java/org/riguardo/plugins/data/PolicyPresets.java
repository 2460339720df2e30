package org.riguardo.plugins.data;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.Plugins;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.NotFoundProblem;

/** The policy values that plugins propose; they hold once a person saves them as a version of the policy, and never by themselves. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class PolicyPresets {

    @EJB
    private Callers callers;

    @EJB
    private PolicyVersions versions;

    @Inject
    private Plugins plugins;

    @Inject
    private Policies policies;

    /** A proposal and what it would change now; nothing where the policy has these values already. */
    public record Preset(String plugin, String module, Sentence name, List<PresetChange> changes) {

        public Preset {
            changes = List.copyOf(changes);
        }
    }

    /** Those of plugins that are on. */
    public List<Preset> all() {
        String firm = callers.current().firm();
        PolicySettings settings = policies.current(firm).settings();
        return modules(firm).stream()
                .map(module -> new Preset(
                        module.plugin(),
                        module.module().key(),
                        module.module().name(),
                        PresetChange.of(module.instance(), settings)))
                .toList();
    }

    /** The number of the version that {@link #all} was compared with. */
    public int basedOn() {
        return versions.current().number();
    }

    /**
     * Saves the policy in force with the values of a proposal.
     *
     * @param why as for any version of the policy
     * @throws org.riguardo.problem.InputProblem when somebody saved in the meantime, or there is no reason
     */
    public void save(String plugin, String module, int basedOn, String why) {
        String firm = callers.current().firm();
        PolicyPreset preset = modules(firm).stream()
                .filter(one -> one.plugin().equals(plugin) && one.module().key().equals(module))
                .map(Plugged::instance)
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("preset", plugin + ":" + module));
        versions.save(preset.on(policies.current(firm).settings()), basedOn, why);
    }

    private List<Plugged<PolicyPreset>> modules(String firm) {
        return plugins.modules(firm, ModuleType.POLICY_PRESET, PolicyPreset.class);
    }
}
