package org.riguardo.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Serves the assets, to anybody. */
@RequestScoped
@Path("/assets")
public class AssetResource {
    /** The script by which panels of services elsewhere talk to the page around them, at an address that stays. */
    @GET
    @Path("plugin-bridge.js")
    public Response bridge() {
        Assets.Asset asset = Assets.find("plugin-bridge.js");
        if (asset == null) {
            throw new NotFoundException();
        }
        return Response.ok(asset.bytes(), asset.type())
                .header("Cache-Control", "public, max-age=3600")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    /** One asset; the mark only makes the address change with the content. */
    @GET
    @Path("{mark}/{name}")
    public Response asset(@PathParam("name") String name) {
        Assets.Asset asset = Assets.find(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        return Response.ok(asset.bytes(), asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
