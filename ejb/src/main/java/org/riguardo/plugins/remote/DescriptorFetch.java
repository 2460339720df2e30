package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.http.Answer;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Limits;
import org.riguardo.http.Request;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Presence;
import org.riguardo.plugins.Scope;
import org.riguardo.problem.InputProblem;

/** Fetches what a service says of itself, once; what is not plainly a descriptor of a service below an address that may be asked is refused. */
@ApplicationScoped
public class DescriptorFetch {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 256 * 1024);

    @Inject
    private RemoteSettings settings;

    private Limits limits = LIMITS;

    /** The same outside a server. */
    static DescriptorFetch of(RemoteSettings settings) {
        return of(settings, LIMITS);
    }

    /** The same, with limits of its own. */
    static DescriptorFetch of(RemoteSettings settings, Limits limits) {
        DescriptorFetch fetch = new DescriptorFetch();
        fetch.settings = settings;
        fetch.limits = limits;
        return fetch;
    }

    /**
     * The descriptor at that address.
     *
     * @throws InputProblem when there is none that may be taken
     */
    Descriptor fetch(String url) {
        URI address = settings.address("url", url);
        Answer answer;
        try {
            answer = settings.http(limits).send(Request.get(address, Map.of("Accept", "application/json")));
        } catch (HttpProblem problem) {
            throw new InputProblem(
                    "url",
                    "L’indirizzo non dà una descrizione che si possa prendere: " + problem.getMessage() + ".",
                    "The address gives no descriptor that may be taken: " + problem.getMessage() + ".");
        }
        if (answer.status() != 200) {
            throw new InputProblem(
                    "url",
                    "All’indirizzo non c’è una descrizione: la risposta è " + answer.status()
                            + ", e i rinvii non si seguono.",
                    "There is no descriptor at the address: the answer is " + answer.status()
                            + ", and redirects are not followed.");
        }
        return read(text(answer.body()));
    }

    /** What a document says, when a service may say it. */
    Descriptor read(String json) {
        Descriptor descriptor = DescriptorReader.read(json, Carrier.REMOTE);
        Descriptor.Remote remote = descriptor.remote();
        if (remote == null) {
            throw new InputProblem(
                    "remote",
                    "La descrizione non dice dov’è il servizio (remote).",
                    "The descriptor does not say where the service is (remote).");
        }
        settings.address("remote.baseUrl", remote.baseUrl().toString());
        if (descriptor.key().startsWith(Presence.OWN)) {
            throw new InputProblem(
                    "key",
                    "Le chiavi che cominciano per " + Presence.OWN + " sono del prodotto.",
                    "Keys that begin with " + Presence.OWN + " are the product’s own.");
        }
        needs(descriptor, ModuleType.EVENT_LISTENER, Scope.RECEIVE_EVENTS);
        needs(descriptor, ModuleType.CONTACT_RULE, Scope.WRITE_HOLDS);
        return descriptor;
    }

    private static void needs(Descriptor descriptor, ModuleType type, Scope scope) {
        if (descriptor.modules().stream().anyMatch(module -> module.type() == type)
                && !descriptor.scopes().contains(scope.key())) {
            throw new InputProblem(
                    "scopes",
                    "Un modulo " + type.key() + " ha bisogno di " + scope.key() + ".",
                    "A module " + type.key() + " needs " + scope.key() + ".");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new InputProblem("url", "La descrizione non è in UTF-8.", "The descriptor is not in UTF-8.");
        }
    }
}
