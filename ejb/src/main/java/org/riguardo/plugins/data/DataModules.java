package org.riguardo.plugins.data;

import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.TonePackFile;
import org.riguardo.api.tone.ToneProblem;
import org.riguardo.api.tone.ToneText;
import org.riguardo.crm.MappedConnector;
import org.riguardo.crm.rest.MappingProblem;
import org.riguardo.json.InvalidDocument;
import org.riguardo.meaning.DataProblem;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.problem.InputProblem;

/** Makes a module of a plugin without code from its file. */
final class DataModules {

    private static final String OURS = "riguardo-";

    private DataModules() {}

    /** What implements the module; {@link InputProblem} naming file, place and remedy when the file cannot be used. */
    static Object make(ModuleDescriptor module, DataPackage upload) {
        String path = String.valueOf(module.field("file"));
        byte[] content = upload.files().get(path);
        if (content == null) {
            throw problem(path, "il file manca nel plugin.", "the file is missing from the plugin.");
        }
        return make(module, path, PackageReader.text(content, path));
    }

    private static Object make(ModuleDescriptor module, String path, String text) {
        try {
            return switch (java.util.Objects.requireNonNull(module.type())) {
                case TONE_PACK -> pack(path, text);
                case EXPORT_MAPPING -> TableMapping.read(text);
                case LEXICON -> LexiconFile.read(path, text);
                case POLICY_PRESET -> PolicyPreset.read(text);
                case CRM_CONNECTOR -> MappedConnector.of(module.key(), text);
                default -> throw problem(path, "non è un modulo senza codice.", "is no module without code.");
            };
        } catch (MappingProblem mapping) {
            throw problem(path, mapping.words().it(), mapping.words().en());
        } catch (ToneProblem tone) {
            throw line(path, tone.line(), tone.sentence().it(), tone.sentence().en());
        } catch (DataProblem data) {
            throw line(path, data.line(), data.sentence().it(), data.sentence().en());
        } catch (InvalidDocument document) {
            String at = document.field().isEmpty() ? "" : document.field() + ": ";
            throw problem(
                    path,
                    at + document.sentence().it(),
                    at + document.sentence().en());
        }
    }

    private static TonePack pack(String path, String text) {
        TonePack pack = TonePackFile.read(path, text);
        if (pack.key().startsWith(OURS)) {
            throw problem(
                    path,
                    "le chiavi che cominciano per «" + OURS + "» sono dei testi di Riguardo.",
                    "keys that begin with \"" + OURS + "\" are those of Riguardo’s texts.");
        }
        for (ToneText one : pack.texts()) {
            Form form = one.key().form();
            if (pack.salutations(one.key().tone(), form).isEmpty()) {
                throw problem(
                        path,
                        "manca l’apertura per [" + one.key().words() + "].",
                        "there is no opening for [" + one.key().words() + "].");
            }
            String said = one.subjects() + "\n" + one.body().source();
            NeverSaid.in(pack.language(), said).ifPresent(word -> {
                throw problem(
                        path,
                        "[" + one.key().words() + "] dice «" + word + "», che a un cliente non si scrive.",
                        "[" + one.key().words() + "] says \"" + word + "\", which is not written to a client.");
            });
        }
        return pack;
    }

    private static InputProblem line(String path, int line, String it, String en) {
        return problem(path, "riga " + line + ": " + it, "line " + line + ": " + en);
    }

    private static InputProblem problem(String path, String it, String en) {
        return new InputProblem("file", path + ", " + it, path + ", " + en);
    }
}
