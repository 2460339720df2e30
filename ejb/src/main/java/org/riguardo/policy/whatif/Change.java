package org.riguardo.policy.whatif;

import java.util.function.UnaryOperator;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;

/** One change of a client file that the firm or the client could bring about, in words and in effect. */
record Change(Sentence sentence, UnaryOperator<ClientFile> effect) {

    ClientFile on(ClientFile file) {
        return effect.apply(file);
    }
}
