package org.riguardo.plugins.views;

import org.riguardo.api.decision.Sentence;

/** What stands in a panel for one person, checked. */
public sealed interface ShownPanel {

    /** The most characters of a heading. */
    int LONGEST_TITLE = 120;

    /**
     * What a plugin of this server says.
     *
     * @param html harmless
     */
    record Text(PlaceView.Panel panel, Sentence title, String html) implements ShownPanel {}

    /**
     * What a service elsewhere shows.
     *
     * @param url signed, for a few minutes
     * @param service who shows it
     */
    record Framed(PlaceView.Panel panel, String url, Sentence service) implements ShownPanel {}

    /** It has nothing to show to this person. */
    record Nothing(PlaceView.Panel panel) implements ShownPanel {}

    /** It could not be shown; what went wrong stands in the plugin's log. */
    record Failed(PlaceView.Panel panel) implements ShownPanel {}

    /** Where it goes. */
    PlaceView.Panel panel();
}
