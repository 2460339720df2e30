package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.Limits;
import org.riguardo.http.PrivateAddresses;
import org.riguardo.problem.InputProblem;

/** Where services may be and where they find us, as those who run the server say; a firm cannot change it. */
@ApplicationScoped
public class RemoteSettings {

    @Inject
    @ConfigProperty(name = "riguardo.url", defaultValue = "http://localhost:8080/riguardo")
    private String url;

    @Inject
    @ConfigProperty(name = "riguardo.plugins.private-addresses")
    private Optional<String> networks = Optional.empty();

    @Inject
    @ConfigProperty(name = "riguardo.plugins.plain-http", defaultValue = "false")
    private boolean plain;

    /** The same outside a server. */
    public static RemoteSettings of(String url, String networks, boolean plain) {
        RemoteSettings settings = new RemoteSettings();
        settings.url = url;
        settings.networks = Optional.of(networks);
        settings.plain = plain;
        return settings;
    }

    /** The address of the pages, without a slash at the end. */
    public String url() {
        return url.replaceFirst("/+$", "");
    }

    /** Where our public keys are. */
    public String jwks() {
        return url() + "/api/v1/plugins/host/jwks.json";
    }

    /** Asks services, within those limits and outside of private networks that are not allowed. */
    public GuardedHttp http(Limits limits) {
        return GuardedHttp.of(limits, PrivateAddresses.of(networks.orElse("")));
    }

    /**
     * An address of a service: https, without a user, a query and a fragment.
     *
     * @throws InputProblem when it is none
     */
    public URI address(String field, String text) {
        try {
            URI uri = URI.create(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean there = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && text.length() <= 1_000;
            if (there && (scheme.equals("https") || plain && scheme.equals("http"))) {
                return uri;
            }
        } catch (IllegalArgumentException unreadable) {
            throw none(field);
        }
        throw none(field);
    }

    private static InputProblem none(String field) {
        return new InputProblem(
                field,
                "Serve un indirizzo che comincia per https://, senza nome utente, ? e #.",
                "An address that begins with https:// is needed, without a user name, ? and #.");
    }
}
