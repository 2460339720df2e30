package org.riguardo.it;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One page as a person sees it.
 *
 * @param user who looks
 * @param path below the context root
 * @param then what is done on it first; null for nothing
 * @param state the words for what that makes of it; empty where nothing is done
 */
record View(String user, String path, @Nullable Consumer<Page> then, String state) {

    static View of(String user, String path) {
        return new View(user, path, null, "");
    }

    /** Goes there and does what is to be done. */
    void open(Page page, String baseUrl) {
        page.navigate(baseUrl + path);
        if (then != null) {
            then.accept(page);
        }
    }

    @Override
    public String toString() {
        return user + " " + path + (state.isEmpty() ? "" : " (" + state + ")");
    }
}
