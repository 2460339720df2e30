package org.riguardo.exports.sdi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.xml.XmlNode;

/** The elements of a message that say which invoice file it is about, when it was given and what is wrong. */
final class SdiElements {

    private static final Pattern OWN_NAME = Pattern.compile(
            "(?i)(?:.*[/\\\\])?([^/\\\\]+)_(?:MT|RC|NS|MC|NE|EC|DT|AT|SE)_[0-9A-Z]{1,3}\\.xml(?:\\.p7m)?");
    private static final int MOST_ERRORS = 50;

    private SdiElements() {}

    /** @param ownName the message's own file name, which begins with the invoice file's where the message does not name it */
    static SdiMessage message(SdiKind kind, XmlNode message, String ownName, ZoneId zone) {
        String invoice = message.text("NomeFile")
                .or(() -> fromOwnName(ownName))
                .or(() -> message.text("RiferimentoArchivio", "NomeFile"))
                .orElse("");
        return new SdiMessage(
                kind.name(),
                invoice,
                message.text("IdentificativoSdI").orElse(null),
                errors(kind, message),
                at(message, zone));
    }

    private static Optional<String> fromOwnName(String name) {
        Matcher matcher = OWN_NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static List<String> errors(SdiKind kind, XmlNode message) {
        List<String> errors = new ArrayList<>();
        message.all("ListaErrori", "Errore").limit(MOST_ERRORS).forEach(error -> add(errors, error, "Codice"));
        if (kind == SdiKind.NE || kind == SdiKind.EC) {
            Stream.concat(Stream.of(message), message.all("EsitoCommittente"))
                    .filter(outcome ->
                            outcome.text("Esito").filter("EC02"::equals).isPresent())
                    .forEach(outcome -> add(errors, outcome, "Esito"));
        }
        if (kind == SdiKind.SE) {
            add(errors, message, "Scarto");
        }
        return errors;
    }

    private static void add(List<String> errors, XmlNode error, String code) {
        String line =
                (error.text(code).orElse("") + " " + error.text("Descrizione").orElse("")).strip();
        if (!line.isEmpty()) {
            errors.add(line);
        }
    }

    private static @Nullable Instant at(XmlNode message, ZoneId zone) {
        return Stream.of("DataOraConsegna", "DataMessaADisposizione", "DataOraRicezione")
                .flatMap(name -> message.text(name).stream())
                .flatMap(text -> Stream.ofNullable(instant(text, zone)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            return text.matches(".*T.*([+-]\\d{2}:\\d{2}|Z)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
