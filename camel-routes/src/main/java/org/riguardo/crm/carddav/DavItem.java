package org.riguardo.crm.carddav;

import java.util.Map;

/**
 * One resource of a multistatus answer.
 *
 * @param href as the server wrote it
 * @param status of the whole; 200 where only its properties have one
 * @param properties those that it has, by local name
 */
record DavItem(String href, int status, Map<String, DavProperty> properties) {

    DavProperty property(String name) {
        return properties.getOrDefault(name, DavProperty.NONE);
    }

    String text(String name) {
        return property(name).text().strip();
    }

    boolean is(String type) {
        return property("resourcetype").elements().contains(type);
    }

    boolean there() {
        return status / 100 == 2;
    }
}
