package org.riguardo.web.plugins;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.admin.PluginAdmin;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.effects.ClientEffect;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Moments;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Texts;

/** Makes the models of the pages about plugins. */
@RequestScoped
class PluginPages {

    private static final int SHOWN = 50;

    @EJB
    private PluginAdmin plugins;

    @Inject
    private Visit visit;

    PluginsPage list(@Nullable Notice notice, @Nullable String problem) {
        return new PluginsPage(
                frame(), tabs(), plugins.list(), left(), editable(), plugins.safeMode(), notice, problem);
    }

    PluginPage plugin(
            String key,
            @Nullable Notice notice,
            @Nullable String said,
            Map<String, String[]> sent,
            @Nullable InputProblem wrong) {
        PluginView view = plugins.get(key);
        Texts texts = texts();
        Moments moments = visit.speech().moments();
        return new PluginPage(
                frame(),
                tabs(),
                view,
                view.descriptor() == null
                        ? List.of()
                        : new PluginWords(texts).scopes(view.descriptor().scopes()),
                view.modules().stream()
                        .map(module -> ModuleLine.of(module, texts, moments))
                        .toList(),
                SettingsForm.of(plugins.settings(key), sent, wrong, texts),
                view.changedAt() == null ? null : moments.at(view.changedAt()),
                view.changedBy() == null ? null : PersonName.of(view.changedBy()),
                editable(),
                plugins.safeMode(),
                notice,
                said);
    }

    PluginLogPage log(String key, @Nullable String kind, @Nullable String cursor) {
        PluginView view = plugins.get(key);
        PluginLog.Kind only = Arrays.stream(PluginLog.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        Page<PluginLog.Line> page = plugins.log(key, only, cursor, SHOWN);
        return new PluginLogPage(
                frame(),
                tabs(),
                view,
                only,
                page.items().stream().map(line -> line(view, line)).toList(),
                page.next());
    }

    private PluginLogPage.Line line(PluginView view, PluginLog.Line line) {
        return new PluginLogPage.Line(
                line.kind().name(),
                texts().say("plugin.log." + line.kind().name()),
                line.moduleKey() == null ? "" : module(view, line.moduleKey()),
                line.who() == null ? null : PersonName.of(line.who()),
                visit.speech().moments().at(line.at()),
                texts().say(line.text()));
    }

    PluginEffectsPage effects(String key) {
        PluginView view = plugins.get(key);
        Moments moments = visit.speech().moments();
        return new PluginEffectsPage(
                frame(),
                tabs(),
                view,
                plugins.effects(key).stream()
                        .map(one -> {
                            String rule = one.rule().substring(one.rule().indexOf(':') + 1);
                            return new PluginEffectsPage.Row(rule, module(view, rule), one, moments.at(one.since()));
                        })
                        .toList());
    }

    PluginEffectPage effect(String key, String rule, @Nullable String cursor) {
        PluginView view = plugins.get(key);
        Page<ClientEffect> page = plugins.effects(key, rule, cursor, SHOWN);
        boolean known = !page.items().isEmpty()
                || view.modules().stream().anyMatch(module -> module.key().equals(rule));
        if (!known) {
            throw new NotFoundProblem("plugin module", rule);
        }
        Moments moments = visit.speech().moments();
        return new PluginEffectPage(
                frame(),
                tabs(),
                view,
                rule,
                module(view, rule),
                page.items().stream()
                        .map(one -> new PluginEffectPage.Row(one, moments.at(one.since())))
                        .toList(),
                page.next());
    }

    private List<LeftLine> left() {
        Moments moments = visit.speech().moments();
        return plugins.left().stream()
                .map(left -> LeftLine.of(left, texts(), moments))
                .toList();
    }

    /** What is asked before the data go that a removed plugin left; empty when it left none. */
    Optional<PluginLeftPage> left(String key) {
        return left().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .map(line -> new PluginLeftPage(frame(), tabs(), line));
    }

    PluginRemovePage removing(String key) {
        return new PluginRemovePage(frame(), tabs(), plugins.get(key));
    }

    /** What was done, with what takes it back; null for words that no page of ours gave out. */
    @Nullable
    Notice notice(@Nullable String done, @Nullable String key, @Nullable String module, @Nullable String closed) {
        if (done == null) {
            return null;
        }
        String path = "/settings/plugins/" + key;
        return switch (done) {
            case "on" -> key == null ? null : new Notice(texts().say("plugin.done.on", name(key)), path + "/off");
            case "off" -> key == null ? null : new Notice(off(key, closed), path + "/on");
            case "module-on" -> new Notice(texts().say("plugin.done.module-on"), path + "/modules/" + module + "/off");
            case "module-off" -> new Notice(texts().say("plugin.done.module-off"), path + "/modules/" + module + "/on");
            case "repaired" -> new Notice(texts().say("plugin.done.repaired"), null);
            case "set" -> new Notice(texts().say("plugin.done.set"), null);
            case "forgotten" -> new Notice(texts().say("plugin.done.forgotten"), null);
            case "removed" -> new Notice(texts().say("plugin.done.removed"), null);
            default -> null;
        };
    }

    /** The same above the list, to which taking it back leads again. */
    @Nullable
    Notice noticeInList(@Nullable String done, @Nullable String key, @Nullable String closed) {
        Notice notice = notice(done, key, null, closed);
        return notice == null || notice.undo() == null
                ? notice
                : new Notice(notice.text(), notice.undo() + "?back=list");
    }

    private String off(String key, @Nullable String closed) {
        String text = texts().say("plugin.done.off", name(key));
        return closed != null && closed.matches("[0-9]{1,9}")
                ? text + " " + texts().count("plugin.done.closed", Long.parseLong(closed))
                : text;
    }

    String say(InputProblem problem) {
        return texts().say(problem.sentence());
    }

    private String name(String key) {
        return texts().say(plugins.get(key).name());
    }

    /** The name of a module; of one that is gone, or of a gate that belongs to no module, what the texts say of it. */
    private String module(PluginView view, String key) {
        return view.modules().stream()
                .filter(module -> module.key().equals(key))
                .findFirst()
                .map(module -> texts().say(module.descriptor().name()))
                .orElseGet(() -> texts().named("rule", key));
    }

    private boolean editable() {
        return visit.may(Roles.ADMINISTRATOR);
    }

    private Frame frame() {
        return visit.frame(Section.POLICY);
    }

    private PolicyTabs tabs() {
        return PolicyTabs.on(PolicyTabs.Tab.PLUGINS, visit);
    }

    private Texts texts() {
        return visit.speech().texts();
    }
}
