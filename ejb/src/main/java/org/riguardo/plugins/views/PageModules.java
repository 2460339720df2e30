package org.riguardo.plugins.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.Listed;

/** The modules of a firm that go into pages, and how they are asked. */
interface PageModules {

    /** Those of that type that are on, present and well, by weight; none is made for that. */
    List<Listed> of(String firm, ModuleType type);

    /** What a module answers; empty when it could not be made, threw or took longer than two seconds, which is counted and noted by then. */
    <T, R> Optional<R> ask(String firm, Listed module, Class<T> as, Function<T, R> question);
}
