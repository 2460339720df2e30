package org.riguardo.plan.forecast;

import java.util.List;

/** One client prepared to be asked about many days. */
record ClientTrack(List<Track> items, List<Agreed> agreements) {

    static ClientTrack of(ClientPast client) {
        return new ClientTrack(client.items().stream().map(Track::of).toList(), client.agreements());
    }
}
