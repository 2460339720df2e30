package org.riguardo.web.guide;

/** A piece of a line of the guide, each drawn its own way. */
public sealed interface Words {

    /** Its words. */
    String text();

    /** Words as they are. */
    record Plain(String text) implements Words {}

    /** Words as they stand on a page: {@code **Registra**}. */
    record Strong(String text) implements Words {}

    /** Words that somebody says: {@code *fine mese*}. */
    record Said(String text) implements Words {}

    /** A key of the keyboard: {@code `l`}. */
    record Key(String text) implements Words {}

    /**
     * A link: <code>[words](/path)</code>.
     *
     * @param path below the context root
     */
    record Link(String text, String path) implements Words {}
}
