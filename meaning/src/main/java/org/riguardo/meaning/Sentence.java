package org.riguardo.meaning;

import java.util.List;

/** The units of one sentence, and all concepts that occur in it. */
record Sentence(List<Unit> units, Concepts concepts) {

    /** @param units not changed afterwards */
    static Sentence of(List<Unit> units) {
        Concepts concepts = new Concepts();
        for (Unit unit : units) {
            concepts.addAll(unit.concepts());
        }
        return new Sentence(units, concepts);
    }

    boolean holds(int concept) {
        return concepts.has(concept);
    }

    boolean holdsOneOf(Concepts some) {
        return concepts.meets(some);
    }
}
