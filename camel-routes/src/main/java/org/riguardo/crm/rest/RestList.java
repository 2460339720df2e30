package org.riguardo.crm.rest;

import java.util.Set;

/**
 * How a list is asked for.
 *
 * @param path beginning with {@code /}
 * @param items where in the answer the array is
 * @param next {@code none}, {@code cursor} and {@code page} (as a parameter), {@code url} (the answer holds the next address) or {@code link} (its header does)
 * @param pointer where the cursor or address is
 * @param parameter the name of the cursor or page in the address
 * @param since the name of the parameter that asks for changes alone; empty when the system cannot, so that everything is listed each time
 */
record RestList(String path, RestPointer items, String next, RestPointer pointer, String parameter, String since) {

    static RestList of(MappingReader resource) throws MappingProblem {
        MappingReader list = resource.object("list", Set.of("path", "items", "next", "since"));
        if (list == null
                || !list.needed("path").startsWith("/")
                || list.needed("path").startsWith("//")) {
            throw new MappingProblem(
                    resource.path() + ".list.path",
                    "serve un percorso che comincia con /.",
                    "a path that begins with / is needed.");
        }
        MappingReader next = list.object("next", Set.of("type", "pointer", "parameter"));
        String type =
                next == null ? "none" : next.oneOf("type", "none", Set.of("none", "cursor", "page", "url", "link"));
        return new RestList(
                list.needed("path"),
                list.pointer("items", ""),
                type,
                next == null ? RestPointer.of("") : next.pointer("pointer", ""),
                next == null ? "" : next.text("parameter", type),
                list.text("since", ""));
    }
}
