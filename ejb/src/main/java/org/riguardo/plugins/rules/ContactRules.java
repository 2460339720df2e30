package org.riguardo.plugins.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Failed;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Missing;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.Plugins;
import org.riguardo.plugins.holds.KnownHolds;

/** The rules that a firm's plugins add to the policy: those that answer, and a closed gate in place of each that does not. */
@ApplicationScoped
public class ContactRules {

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Inject
    private KnownHolds holds;

    /** The same outside a server. */
    public static ContactRules of(Plugins plugins, Guard guard) {
        ContactRules rules = new ContactRules();
        rules.plugins = plugins;
        rules.guard = guard;
        rules.holds = new KnownHolds();
        return rules;
    }

    /** The rules as they are now, with what is away or given up. */
    public Added now(String firm) {
        List<ContactRule> rules = new ArrayList<>(ofPast(firm));
        List<String> marks = new ArrayList<>();
        asked(firm)
                .forEach(rule -> marks.add(rule.fullKey() + " " + rule.version() + " "
                        + plugins.changedAt(firm, rule.plugin()).orElse(Instant.EPOCH)));
        for (Failed failed : plugins.failedRules(firm)) {
            rules.add(ConstantRule.failed(failed.fullKey(), failed.module().name()));
            marks.add("failed " + failed.fullKey());
        }
        for (Missing missing : plugins.missing(firm)) {
            rules.add(ConstantRule.missing(missing.name()));
            marks.add("missing " + missing.plugin());
        }
        return rules.isEmpty() ? Added.NONE : Added.of(rules, marks);
    }

    /** The same for a last look: with what was switched, set or held a moment ago on another server. */
    public Added fresh(String firm) {
        plugins.refresh(firm);
        holds.drop(firm);
        return now(firm);
    }

    /** The rules that can be asked about the past: without what is away or given up now. */
    public List<ContactRule> ofPast(String firm) {
        return asked(firm).stream()
                .<ContactRule>map(rule -> new PluggedRule(rule, guard))
                .toList();
    }

    private List<Plugged<ContactRule>> asked(String firm) {
        return plugins.modules(firm, ModuleType.CONTACT_RULE, ContactRule.class).stream()
                .filter(rule -> rule.carrier() != Carrier.SYSTEM)
                .toList();
    }
}
