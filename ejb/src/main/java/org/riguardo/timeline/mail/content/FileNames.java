package org.riguardo.timeline.mail.content;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of the name that a sender gave a file one that no program takes for a path, a device, or another kind of file than it is. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /** @param seq the number that stands for a name where there is none */
    static String safe(@Nullable String name, int seq) {
        StringBuilder kept = new StringBuilder();
        String whole = name == null ? "" : name;
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        last.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .map(c -> "<>:\"|?*%".indexOf(c) >= 0 || Character.getType(c) == Character.SURROGATE ? '_' : c)
                .forEach(kept::appendCodePoint);
        String safe = kept.toString().strip().replaceAll("^\\.+|[. ]+$", "");
        int dot = safe.lastIndexOf('.');
        if (safe.length() > LONGEST) {
            String ending = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
            safe = safe.substring(0, LONGEST - ending.length()) + ending;
        }
        int first = safe.indexOf('.');
        String stem = (first < 0 ? safe : safe.substring(0, first)).strip().toLowerCase(java.util.Locale.ROOT);
        return safe.isEmpty() ? "allegato-" + (seq + 1) : DEVICES.contains(stem) ? "_" + safe : safe;
    }
}
