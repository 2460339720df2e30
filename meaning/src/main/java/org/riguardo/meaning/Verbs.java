package org.riguardo.meaning;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The forms of a regular verb by what they say: {@code i} the speaker now, {@code will} the speaker to come, {@code would},
 * {@code 3}, {@code 3will}, {@code 2}, {@code past}, {@code done} the participle, {@code inf} the infinitive.
 */
final class Verbs {

    private static final String[] CLITICS = {
        "", "vi", "le", "la", "lo", "li", "gli", "ci", "ti", "mi", "si", "ne", "vela", "velo", "vele", "veli", "glielo",
        "gliela", "glieli", "gliele", "tela", "telo"
    };

    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    private Verbs() {}

    static Map<String, Set<String>> italian(String infinitive) {
        Verbs verb = new Verbs();
        String root = infinitive.substring(0, infinitive.length() - 3);
        switch (infinitive.charAt(infinitive.length() - 3)) {
            case 'a' -> verb.are(root);
            case 'e' -> verb.ere(root);
            default -> verb.ire(root);
        }
        String cut = infinitive.substring(0, infinitive.length() - (infinitive.endsWith("rre") ? 2 : 1));
        String gerund = root + (infinitive.charAt(infinitive.length() - 3) == 'a' ? "ando" : "endo");
        for (String clitic : CLITICS) {
            verb.add("inf", cut + clitic);
            verb.add("ger", gerund + clitic);
        }
        verb.add("inf", infinitive);
        return verb.forms;
    }

    private void are(String root) {
        String soft = root.endsWith("c") || root.endsWith("g") ? root + "h" : root;
        String beforeI = root.endsWith("i") ? root.substring(0, root.length() - 1) : soft;
        String beforeE = root.endsWith("ci") || root.endsWith("gi") ? root.substring(0, root.length() - 1) : soft;
        add("i", root + "o", beforeI + "iamo");
        add("2", beforeI + "i", root + "ate");
        add("3", root + "a", root + "ano", beforeI + "ino");
        comes(beforeE + "e");
        add("past", root + "avo", root + "avamo", root + "ava", root + "avano");
        participle(root + "at");
    }

    private void ere(String root) {
        add("i", root + "o", root + "iamo");
        add("2", root + "i", root + "ete");
        add("3", root + "e", root + "ono");
        comes(root + "e");
        add("past", root + "evo", root + "evamo", root + "eva", root + "evano");
        participle(root + "ut");
    }

    private void ire(String root) {
        add("i", root + "o", root + "isco", root + "iamo");
        add("2", root + "i", root + "isci", root + "ite");
        add("3", root + "e", root + "isce", root + "ono", root + "iscono");
        comes(root + "i");
        add("past", root + "ivo", root + "ivamo", root + "iva", root + "ivano");
        participle(root + "it");
    }

    private void comes(String stem) {
        add("will", stem + "ro", stem + "remo");
        add("3will", stem + "ra", stem + "ranno");
        add("would", stem + "rei", stem + "remmo");
        add("3would", stem + "rebbe", stem + "rebbero");
    }

    private void participle(String stem) {
        add("done", stem + "o", stem + "a", stem + "i", stem + "e");
    }

    static Map<String, Set<String>> english(String base) {
        Verbs verb = new Verbs();
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean y = base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0;
        verb.add("inf", base);
        verb.add("3", y ? base.substring(0, base.length() - 1) + "ies" : base + "s");
        String done = y ? base.substring(0, base.length() - 1) + "ied" : stem + "ed";
        verb.add("done", done);
        verb.add("past", done);
        verb.add("ing", stem + "ing");
        return verb.forms;
    }

    private void add(String tag, String... words) {
        forms.computeIfAbsent(tag, any -> new LinkedHashSet<>()).addAll(Set.of(words));
    }
}
