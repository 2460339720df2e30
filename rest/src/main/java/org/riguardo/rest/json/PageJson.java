package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Function;
import org.riguardo.db.Page;

/** Lists: {@code {"items": [...], "next": cursor}}, the cursor null on the last page. */
public final class PageJson {

    private PageJson() {}

    /** The page, each row as the writer gives it. */
    public static <T> JsonObject write(Page<T> page, Function<T, JsonObject> row) {
        return Json.createObjectBuilder()
                .add("items", Doc.array(page.items(), row))
                .add("next", page.next() == null ? JsonValue.NULL : Json.createValue(page.next()))
                .build();
    }
}
