package org.riguardo.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;

/**
 * A format of a plugin: its key is the module's, and all that it read is taken out of its hands before anything is booked. One that fails recognises
 * nothing, or has the file refused.
 */
final class PluggedFormat implements ExportFormat {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofMinutes(5);

    private final Plugged<ExportFormat> module;
    private final Guard guard;

    private record Got<R>(@Nullable R result, @Nullable IOException away) {}

    PluggedFormat(Plugged<ExportFormat> module, Guard guard) {
        this.module = module;
        this.guard = guard;
    }

    @Override
    public String key() {
        return module.module().key();
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        try {
            return result(guard.call(module, LOOK, format -> got(() -> format.recognises(content))));
        } catch (PluginFailure failure) {
            return false;
        }
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        try {
            return result(guard.call(module, READ, format -> got(() -> kept(format.read(content, context)))));
        } catch (PluginFailure failure) {
            return Reading.refused(failure.sentence());
        }
    }

    private static Reading kept(Reading reading) {
        if (!(reading instanceof Reading.Read read)) {
            return Objects.requireNonNull(reading);
        }
        return read.with(read.facts(), Documents.of(List.copyOf(read.documents().list())));
    }

    /** What a format does with the content. */
    @FunctionalInterface
    private interface Work<R> {
        R result() throws IOException;
    }

    private static <R> Got<R> got(Work<R> work) {
        try {
            return new Got<>(work.result(), null);
        } catch (IOException away) {
            return new Got<>(null, away);
        }
    }

    private static <R> R result(Got<R> got) throws IOException {
        if (got.away() != null) {
            throw got.away();
        }
        return Objects.requireNonNull(got.result());
    }
}
