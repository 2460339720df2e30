package org.riguardo.plugins.views;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.Listed;

/** The addresses of the frames of remote plugins: those that a page may hold, and the signed one of each panel. */
final class Frames {

    private static final Pattern SOURCE = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9._~/-]*");

    private final @Nullable FrameSigner signer;

    /** Without a signer no frame is shown, since its plugin could not tell who asks. */
    Frames(@Nullable FrameSigner signer) {
        this.signer = signer;
    }

    /** The address of a panel with language, look and a token; empty when nobody vouches for it or it is not below the plugin's own. */
    Optional<String> of(Viewer viewer, Listed panel, FramedPanel framed, @Nullable String clientId, String theme) {
        FrameSigner signs = signer;
        if (signs == null || source(framed.base()).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> context = new LinkedHashMap<>();
        context.put("module", panel.module().key());
        context.put("user", viewer.user());
        if (clientId != null) {
            context.put("clientId", clientId);
        }
        String look = "lang=" + viewer.locale().getLanguage() + "&theme=" + theme;
        try {
            return framed.address(clientId).map(address -> {
                String plain = with(address.toString(), look);
                return with(
                        plain,
                        "jwt=" + signs.token(viewer.firm(), panel.plugin().key(), URI.create(plain), context));
            });
        } catch (IllegalStateException unsigned) {
            return Optional.empty();
        }
    }

    /** What the browser is told that frames may show: the approved base of each panel, each once. */
    static List<String> sources(List<Listed> panels) {
        return panels.stream()
                .flatMap(panel -> FramedPanel.of(panel.plugin(), panel.module()).stream())
                .flatMap(framed -> source(framed.base()).stream())
                .distinct()
                .toList();
    }

    /** A base as a source of a content security policy; one that could say more than itself there is none. */
    static Optional<String> source(URI base) {
        String text = base.toString();
        String whole = text.endsWith("/") ? text : text + "/";
        return SOURCE.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }
}
