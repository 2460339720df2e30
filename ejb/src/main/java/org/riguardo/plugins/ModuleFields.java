package org.riguardo.plugins;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.json.Fields;
import org.riguardo.plugins.views.HostMade;

/** Checks what only modules of one type have, and whether a plugin that comes that way can have them. */
final class ModuleFields {

    private static final Duration LEAST_EVERY = Duration.ofMinutes(5);
    private static final Set<ModuleType> FILES = Set.of(
            ModuleType.TONE_PACK,
            ModuleType.LEXICON,
            ModuleType.POLICY_PRESET,
            ModuleType.EXPORT_MAPPING,
            ModuleType.CRM_CONNECTOR);
    private static final Set<ModuleType> EITHER = Set.of(ModuleType.TONE_PACK, ModuleType.CRM_CONNECTOR);
    private static final Set<ModuleType> SERVICES =
            Set.of(ModuleType.CONTACT_RULE, ModuleType.WEB_ITEM, ModuleType.WEB_PANEL, ModuleType.EVENT_LISTENER);

    private ModuleFields() {}

    static void check(Fields fields, ModuleType type, @Nullable Carrier carrier) {
        if (type == ModuleType.EVENT_LISTENER) {
            events(fields);
        }
        if (type == ModuleType.JOB) {
            times(fields);
        }
        if (carrier != Carrier.SYSTEM) {
            made(fields, type, carrier);
        }
    }

    private static void events(Fields fields) {
        List<String> events = fields.texts("events");
        if (events.isEmpty()
                || !events.stream().allMatch(event -> EventType.of(event).isPresent())) {
            throw fields.complain(
                    "events",
                    "Dire di che cosa vuole essere avvisato, come interaction-logged o mail-sent.",
                    "Say what it wants to be told of, such as interaction-logged or mail-sent.");
        }
    }

    private static void times(Fields fields) {
        String every = fields.text("every");
        String at = fields.text("at");
        try {
            if ((every == null) == (at == null)
                    || (every != null && Duration.parse(every).compareTo(LEAST_EVERY) < 0)
                    || (at != null && LocalTime.parse(at).getSecond() != 0)) {
                throw times(fields, every);
            }
        } catch (DateTimeException unreadable) {
            throw times(fields, every);
        }
    }

    private static RuntimeException times(Fields fields, @Nullable String every) {
        return fields.complain(
                every == null ? "at" : "every",
                "Un lavoro ha «every» (da cinque minuti in su, come PT15M) oppure «at» (un’ora, come 03:30).",
                "A job has \"every\" (five minutes or more, such as PT15M) or \"at\" (a time of day, such as 03:30).");
    }

    private static void made(Fields fields, ModuleType type, @Nullable Carrier carrier) {
        boolean file = fields.text("file") != null;
        boolean url = fields.text("url") != null;
        boolean named = fields.text("class") != null;
        if ((file ? 1 : 0) + (url ? 1 : 0) + (named ? 1 : 0) != 1) {
            throw fields.complain(
                    "class",
                    "Ci vuole una cosa sola tra «class» (codice), «url» (servizio) e «file».",
                    "There must be exactly one of \"class\" (code), \"url\" (a service) and \"file\".");
        }
        if (file) {
            fits(fields, "file", FILES.contains(type) && carrier != Carrier.REMOTE);
        } else if (url) {
            boolean remote = carrier == null || carrier == Carrier.REMOTE;
            fits(fields, "url", type == ModuleType.WEB_ITEM || (SERVICES.contains(type) && remote));
            if (type == ModuleType.WEB_ITEM && !HostMade.leadsSomewhere(fields.requiredText("url"), remote)) {
                throw fields.complain(
                        "url",
                        "Un collegamento porta a un indirizzo https o a una pagina sotto /riguardo/.",
                        "A link leads to an https address or to a page below /riguardo/.");
            }
        } else {
            boolean code = !FILES.contains(type) || EITHER.contains(type);
            fits(fields, "class", code && (carrier == null || carrier == Carrier.CODE));
        }
    }

    private static void fits(Fields fields, String field, boolean fits) {
        if (!fits) {
            throw fields.complain(
                    field,
                    "Un plugin di questa specie non può avere un modulo di questo tipo con «" + field + "».",
                    "A plugin of this kind cannot have a module of this type with \"" + field + "\".");
        }
    }
}
