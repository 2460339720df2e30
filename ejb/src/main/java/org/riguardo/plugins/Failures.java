package org.riguardo.plugins;

import java.time.Duration;
import org.riguardo.api.decision.Sentence;

/** What people are told of modules that fail: the class of an exception, never its message, which may name a person. */
final class Failures {

    static final Sentence BUSY = new Sentence(
            "In questo momento il server non ha un filo libero per il plugin: tra poco si riprova.",
            "The server has no thread free for the plugin at this moment: it is tried again in a little while.");

    static final Sentence STUCK = new Sentence(
            "Tutti i fili del modulo sono ancora fermi in chiamate di prima, che non finiscono.",
            "All the threads of the module are still at earlier calls, which do not end.");

    static final Sentence GIVEN_UP = new Sentence(
            "Troppi errori di seguito: il modulo non viene più chiamato, finché non lo si ripara o spegne.",
            "Too many failures in a row: the module is not called any more until it is repaired or switched off.");

    private Failures() {}

    /** What was thrown and where, as names of classes. */
    static Sentence threw(String name) {
        return new Sentence("Il modulo si è fermato con un errore: " + name + ".", "The module failed: " + name + ".");
    }

    static Sentence notMade(String name) {
        return new Sentence(
                "Il modulo non si è potuto avviare: " + name + ".", "The module could not be made: " + name + ".");
    }

    static Sentence slow(Duration limit) {
        String seconds = java.math.BigDecimal.valueOf(limit.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
        return new Sentence(
                "Il modulo non ha risposto entro " + seconds.replace('.', ',') + " secondi.",
                "The module did not answer within " + seconds + " seconds.");
    }

    static Sentence unfit(String wanted, String made) {
        return new Sentence(
                "La classe del modulo, " + made + ", non è un " + wanted + ".",
                "The class of the module, " + made + ", is no " + wanted + ".");
    }
}
