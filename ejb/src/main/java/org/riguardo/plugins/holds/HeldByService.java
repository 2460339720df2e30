package org.riguardo.plugins.holds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;

/** Closes the gate for the clients whom a service holds back, from what it said before: the service is not asked while a decision is made. */
public final class HeldByService implements ContactRule {

    private final KnownHolds holds;
    private final String firm;
    private final String plugin;
    private final String module;
    private final Sentence name;

    /** The rule of that module of a plugin. */
    public HeldByService(KnownHolds holds, String firm, String plugin, String module, Sentence name) {
        this.holds = holds;
        this.firm = firm;
        this.plugin = plugin;
        this.module = module;
        this.name = name;
    }

    @Override
    public String name() {
        return plugin + ":" + module;
    }

    @Override
    public Sentence question() {
        return name;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        ClientFile file = situation.file();
        return holds.of(firm, plugin, module, file.client().id()).stream()
                .filter(hold -> hold.until() == null || situation.at().isBefore(hold.until()))
                .map(this::closed)
                .toList();
    }

    private Closed closed(Hold hold) {
        Set<Outlet> outlets = hold.outlets();
        @Nullable String event = hold.until() == null ? "hold-lifted" : null;
        return new Closed(outlets, hold.until(), event, false, List.of("policy:" + name()), hold::sentence);
    }
}
