package org.riguardo.plugins.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.tone.TonePack;
import org.riguardo.crm.MappedConnector;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.data.UploadPreview.Brought;
import org.riguardo.policy.PolicySettings;

/** Says what the modules of an upload hold, in words of the firm. */
final class Bringing {

    private static final int MOST = 20;

    private Bringing() {}

    static Brought of(ModuleDescriptor module, DataPackage upload, PolicySettings policy) {
        if (module.broken() != null) {
            return new Brought(module.key(), module.type(), module.name(), false, List.of(module.broken()));
        }
        Object made = DataModules.make(module, upload);
        return new Brought(module.key(), module.type(), module.name(), true, words(made, policy));
    }

    private static List<Sentence> words(Object made, PolicySettings policy) {
        if (made instanceof TonePack pack) {
            int texts = pack.texts().size();
            return List.of(new Sentence(
                    "Testi in lingua «" + pack.language() + "»: " + texts + ", usati prima di quelli di Riguardo.",
                    "Texts in language \"" + pack.language() + "\": " + texts + ", used before Riguardo’s."));
        }
        if (made instanceof TableMapping mapping) {
            String columns = mapping.headings().stream().limit(MOST).collect(Collectors.joining(", "));
            return List.of(new Sentence(
                    "Le tabelle con le colonne " + columns + " si leggono senza chiedere nulla.",
                    "Tables with the columns " + columns + " are read without a question."));
        }
        if (made instanceof LexiconFile lexicon) {
            long lines = lexicon.file()
                    .text()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            return List.of(new Sentence(
                    "Parole in più per capire messaggi e note: " + lines + " righe; vale per ciò che arriva da allora.",
                    "More words for understanding messages and notes: " + lines
                            + " lines; it holds for what comes from then on."));
        }
        if (made instanceof MappedConnector mapped) {
            return List.of(new Sentence(
                    "Un tipo di CRM in più fra cui scegliere: «" + mapped.key() + "».",
                    "One more kind of customer system to choose from: \"" + mapped.key() + "\"."));
        }
        return changes((PolicyPreset) made, policy);
    }

    private static List<Sentence> changes(PolicyPreset preset, PolicySettings policy) {
        List<Sentence> changes = new ArrayList<>();
        changes.add(new Sentence(
                "Valori proposti per la politica: non cambiano nulla finché una persona non li salva, con il suo motivo.",
                "Values proposed for the policy: they change nothing until a person saves them, with a reason."));
        changes.addAll(PresetChange.of(preset, policy).stream()
                .map(PresetChange::words)
                .limit(MOST)
                .toList());
        return changes;
    }
}
