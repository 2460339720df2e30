package org.riguardo.plugins.views;

import java.net.URI;
import java.util.Map;

/** Vouches to a remote plugin for the address of a frame, so that it can tell who looks at what without asking. */
public interface FrameSigner {

    /**
     * A token for a GET of that address, in which it is not yet; it is worth something for a few minutes.
     *
     * @param plugin its key; it is the only one to which the token says anything
     * @param context what the page is about, such as the client's id and the person's name
     */
    String token(String firm, String plugin, URI address, Map<String, String> context);
}
