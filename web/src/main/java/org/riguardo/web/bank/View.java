package org.riguardo.web.bank;

/** Which movements the page lists. */
public enum View {
    WAITING,
    DECIDED,
    UNRELATED;

    static View of(String word) {
        for (View view : values()) {
            if (view.name().equalsIgnoreCase(word)) {
                return view;
            }
        }
        return WAITING;
    }
}
