package org.riguardo.hosts;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A call of a host as it came.
 *
 * @param base the address of the firm's door as the host knows it, without a slash at the end
 * @param body null for a page that is opened by its address
 * @param token what it is signed with; null when it is not
 */
public record HostRequest(String method, URI base, URI uri, byte @Nullable [] body, @Nullable String token) {

    @Override
    public String toString() {
        return method + " below " + base.getHost();
    }
}
