package org.riguardo.plugins.holds;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Plugins;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** What services say of clients with whom contact waits: a plugin speaks for itself alone, and can only close. */
@Stateless
@RolesAllowed(Roles.PLUGIN_WRITE_HOLDS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PluginHolds {

    private static final int LONGEST = 300;
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    @EJB
    private Callers callers;

    @Inject
    private Plugins plugins;

    @Inject
    private Holds holds;

    /**
     * Holds contact with a client back from now on, in place of what the same module said before.
     *
     * @throws NotFoundProblem when the firm has no such client, or the plugin no such contact rule
     * @throws InputProblem when it holds nothing, its sentences are empty or too long, or its end is further off than any calendar
     */
    public void put(Hold hold) {
        String firm = own(hold.plugin());
        rule(firm, hold.plugin(), hold.module());
        check(hold);
        holds.put(firm, hold);
    }

    /**
     * Lets go of what a module of the plugin holds of a client.
     *
     * @throws NotFoundProblem when it holds nothing
     */
    public void remove(String plugin, String module, String client) {
        if (!holds.remove(own(plugin), plugin, module, client)) {
            throw new NotFoundProblem("hold", client);
        }
    }

    /** Whether it can be kept and shown. */
    static void check(Hold hold) {
        if (hold.outlets().isEmpty()) {
            throw new InputProblem("outlets", "Dire che cosa si ferma.", "Say what is held.");
        }
        sentence("sentence.it", hold.sentence().it());
        sentence("sentence.en", hold.sentence().en());
        if (hold.evidence() != null && unfit(hold.evidence())) {
            throw tooLong("evidence");
        }
        if (hold.until() != null && hold.until().isAfter(LAST)) {
            throw new InputProblem(
                    "until",
                    "Serve una data prima del 2200, o nessuna.",
                    "A date before the year 2200 is needed, or none.");
        }
    }

    private String own(String plugin) {
        String firm = callers.current().firm();
        if (!callers.plugin().filter(plugin::equals).isPresent()) {
            throw new EJBAccessException("A plugin speaks for itself alone.");
        }
        return firm;
    }

    private void rule(String firm, String plugin, String module) {
        boolean there = plugins.descriptor(firm, plugin)
                .flatMap(descriptor -> descriptor.module(module))
                .filter(one -> one.type() == ModuleType.CONTACT_RULE)
                .isPresent();
        if (!there) {
            throw new NotFoundProblem("contact rule", module);
        }
    }

    private static void sentence(String field, String text) {
        if (text.isBlank()) {
            throw new InputProblem(field, "Serve una frase che dica perché.", "A sentence is needed that says why.");
        }
        if (unfit(text)) {
            throw tooLong(field);
        }
    }

    private static boolean unfit(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }

    private static InputProblem tooLong(String field) {
        return new InputProblem(
                field,
                "Al massimo " + LONGEST + " caratteri, in una riga.",
                "At most " + LONGEST + " characters, on one line.");
    }
}
