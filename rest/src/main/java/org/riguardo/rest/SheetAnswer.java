package org.riguardo.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.sheet.SheetKind;
import org.riguardo.sheet.Target;

/** A whole list as a file for a spreadsheet program. */
final class SheetAnswer {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetAnswer() {}

    /** Writes the list. */
    interface Writing {
        void to(Target target) throws IOException;
    }

    /** Which kind of file the caller accepts rather than a page as JSON; empty for JSON. */
    static Optional<SheetKind> wanted(Request request) {
        Variant best = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(XLSX))
                        .build());
        if (best == null) {
            throw new NotAcceptableException();
        }
        MediaType type = best.getMediaType();
        return MediaType.APPLICATION_JSON_TYPE.equals(type)
                ? Optional.empty()
                : Optional.of(CSV.equals(type.toString()) ? SheetKind.CSV : SheetKind.XLSX);
    }

    /** The file with headings in the language asked for, Italian unless that is English. */
    static Response of(SheetKind kind, @Nullable String language, String name, Writing writing) {
        String words = language != null && language.startsWith("en") ? "en" : "it";
        StreamingOutput output = out -> writing.to(new Target(kind, words, out));
        return Response.ok(output)
                .type(kind.mediaType())
                .header("Content-Disposition", "attachment; filename=\"riguardo-" + name + "." + kind.ending() + "\"")
                .header("Vary", "Accept, Accept-Language")
                .build();
    }
}
