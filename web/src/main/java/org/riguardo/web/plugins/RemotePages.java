package org.riguardo.web.plugins;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.admin.PluginAdmin;
import org.riguardo.plugins.events.Deliveries;
import org.riguardo.plugins.remote.RemotePlugins;
import org.riguardo.plugins.remote.RemoteView;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Visit;

/** Makes the models of the pages about services elsewhere. */
@RequestScoped
class RemotePages {

    @EJB
    private PluginAdmin plugins;

    @EJB
    private RemotePlugins remotes;

    @EJB
    private Deliveries deliveries;

    @Inject
    private Visit visit;

    RemotePage form(@Nullable Integer told) {
        return page("", null, null, told == null ? null : frame().say("remote.key.done", told.toString()));
    }

    RemotePage look(String url, @Nullable RemoteView view, @Nullable InputProblem problem) {
        return page(url, view, problem, null);
    }

    private RemotePage page(
            String url, @Nullable RemoteView view, @Nullable InputProblem problem, @Nullable String done) {
        return new RemotePage(
                frame(),
                tabs(),
                url,
                view,
                view == null
                        ? List.of()
                        : view.descriptor().modules().stream().map(this::module).toList(),
                problem == null ? null : frame().texts().say(problem.sentence()),
                done);
    }

    private String module(ModuleDescriptor module) {
        PluginWords words = new PluginWords(frame().texts());
        String at = words.location(module.location());
        return frame().texts().say(module.name())
                + ": "
                + words.type(module.type())
                + (at == null ? "" : " · " + at)
                + (module.broken() == null ? "" : " · " + frame().texts().say(module.broken()));
    }

    RemoteAccessPage access(String key, @Nullable InputProblem problem) {
        return new RemoteAccessPage(
                frame(),
                tabs(),
                plugins.get(key),
                remotes.access(key),
                problem == null ? null : frame().texts().say(problem.sentence()));
    }

    DeliveriesPage deliveries(String key) {
        return new DeliveriesPage(
                frame(),
                tabs(),
                plugins.get(key),
                deliveries.of(key).stream()
                        .map(one -> new DeliveriesPage.Row(
                                one, visit.speech().moments().at(one.changedAt())))
                        .toList());
    }

    private Frame frame() {
        return visit.frame(Section.POLICY);
    }

    private PolicyTabs tabs() {
        return PolicyTabs.on(PolicyTabs.Tab.PLUGINS, visit);
    }
}
