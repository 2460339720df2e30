package org.riguardo.plugins.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.WebItem;
import org.riguardo.api.web.WebPanel;
import org.riguardo.plugins.Plugged;

/** The modules of a firm that go into pages, and how they are asked. */
interface PageModules {

    /** Those that are on, present and well, by weight. */
    List<Plugged<WebPanel>> panels(String firm);

    /** The same for links. */
    List<Plugged<WebItem>> items(String firm);

    /** The name of a plugin. */
    Sentence name(String firm, String plugin);

    /** What a module answers; empty when it threw or took longer than two seconds, which is counted and noted by then. */
    <T, R> Optional<R> ask(Plugged<T> module, Function<T, R> question);
}
