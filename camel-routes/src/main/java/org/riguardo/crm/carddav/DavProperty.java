package org.riguardo.crm.carddav;

import java.util.List;

/**
 * One property of a resource.
 *
 * @param text all text within it
 * @param elements local names of the elements within it, at any depth
 * @param names the values of their {@code name} attributes
 */
record DavProperty(String text, List<String> elements, List<String> names) {

    static final DavProperty NONE = new DavProperty("", List.of(), List.of());
}
