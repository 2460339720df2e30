package org.riguardo.plugins.sign;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request that a token is made for, or came with.
 *
 * @param base what its path is counted from
 * @param body empty when there is none; null for a page that is opened by its address, whose token names no body
 */
public record Signed(String method, URI base, URI uri, byte @Nullable [] body) {

    /** A page that is opened by its address. */
    public static Signed page(URI base, URI uri) {
        return new Signed("GET", base, uri, null);
    }
}
