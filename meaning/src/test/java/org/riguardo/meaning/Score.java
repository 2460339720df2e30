package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How well one kind is found in labelled sentences: a sentence is right where what is found of the kind and what is labelled agree. */
final class Score {

    final String kind;
    final List<String> mistakes = new ArrayList<>();
    private int labelled;
    private int right;
    private int wrong;
    private int certainRight;
    private int certainWrong;
    private int values;
    private int valuesRight;

    Score(String kind) {
        this.kind = kind;
    }

    void count(Labelled sentence, Understanding understood) {
        List<Finding> found = understood.findings().stream()
                .filter(finding -> finding.kind().key().equals(kind))
                .toList();
        boolean money = kind.equals("MONEY");
        boolean says = sentence.says(kind);
        boolean heard = money ? understood.moneyMayBeMentioned() : !found.isEmpty();
        boolean certain = money ? understood.moneyMentioned() : found.stream().anyMatch(Finding::certain);
        labelled += says ? 1 : 0;
        right += says && heard ? 1 : 0;
        wrong += !says && heard ? 1 : 0;
        certainRight += says && certain ? 1 : 0;
        certainWrong += !says && certain ? 1 : 0;
        if (says != heard) {
            mistakes.add((says ? "missed " : certain ? "wrong! " : "wrong  ") + kind + " " + sentence.place() + ": "
                    + sentence.text() + " "
                    + understood.findings().stream()
                            .map(finding -> finding.kind().key() + ":" + finding.rule())
                            .toList());
        }
        if (says && heard) {
            sentence.labels().stream()
                    .filter(label -> label.kind().equals(kind))
                    .forEach(label -> compare(sentence, label, found));
        }
    }

    private void compare(Labelled sentence, Labelled.Label label, List<Finding> found) {
        if (label.day() == null && label.amount() == null) {
            return;
        }
        values++;
        boolean same = found.stream()
                .anyMatch(finding -> (label.day() == null || label.day().equals(finding.day()))
                        && (label.amount() == null
                                || Objects.equals(label.amount().setScale(2), finding.amount())));
        valuesRight += same ? 1 : 0;
        if (!same) {
            mistakes.add("values " + label + " " + sentence.place() + ": " + sentence.text() + " "
                    + found.stream()
                            .map(finding -> finding.day() + " " + finding.amount())
                            .toList());
        }
    }

    double certainPrecision() {
        return share(certainRight, certainRight + certainWrong);
    }

    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(right, labelled);
    }

    double valuesRight() {
        return share(valuesRight, values);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-16s n=%3d  certain: precision %.3f (%d of %d) recall %.3f   with proposals: precision %.3f recall %.3f   day and amount %d of %d",
                kind,
                labelled,
                certainPrecision(),
                certainRight,
                certainRight + certainWrong,
                share(certainRight, labelled),
                precision(),
                recall(),
                valuesRight,
                values);
    }
}
