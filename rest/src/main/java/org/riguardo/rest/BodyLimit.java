package org.riguardo.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.riguardo.rest.json.Body;

/** Refuses by its declared length what is larger than any body may be, before any of it is read. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && (!length.matches("\\d{1,18}") || Long.parseLong(length) > Body.LARGE)) {
            throw new Body.TooLarge(Body.LARGE);
        }
    }
}
