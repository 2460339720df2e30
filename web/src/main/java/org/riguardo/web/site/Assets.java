package org.riguardo.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The few files that pages load; each address carries a mark of the content, so that browsers may keep them for good. */
final class Assets {
    private static final Map<String, Asset> ALL = Map.of(
            "riguardo.css", Asset.read("/org/riguardo/web/assets/riguardo.css", "text/css"),
            "riguardo.js", Asset.read("/org/riguardo/web/assets/riguardo.js", "text/javascript"),
            "plugged.js", Asset.read("/org/riguardo/web/assets/plugged.js", "text/javascript"),
            "plugin-bridge.js", Asset.read("/org/riguardo/web/assets/plugin-bridge.js", "text/javascript"),
            "icon.svg", Asset.read("/org/riguardo/web/assets/icon.svg", "image/svg+xml"),
            "htmx.js", Asset.read(htmx(), "text/javascript"));

    private Assets() {}

    static String path(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset has the name " + name);
        }
        return "/assets/" + asset.mark() + "/" + name;
    }

    static @Nullable Asset find(String name) {
        return ALL.get(name);
    }

    private static String htmx() {
        try (InputStream in =
                Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
            Properties jar = new Properties();
            jar.load(in);
            return "/META-INF/resources/webjars/htmx.org/" + jar.getProperty("version") + "/dist/htmx.min.js";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file: its bytes, type and the mark of its content. */
    record Asset(byte[] bytes, String type, String mark) {
        static Asset read(String resource, String type) {
            try (InputStream in = Assets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + resource);
                }
                byte[] bytes = in.readAllBytes();
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Asset(
                        bytes,
                        type + ";charset=" + StandardCharsets.UTF_8,
                        HexFormat.of().formatHex(digest, 0, 6));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
