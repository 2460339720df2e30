package org.riguardo.exports.bank.ofx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an OFX file: either a value or others within it. */
final class OfxNode {

    final String name;
    final int line;
    final List<OfxNode> children = new ArrayList<>();
    String text = "";

    OfxNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** All elements of that name below this one, in the order of the file. */
    Stream<OfxNode> below(String wanted) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.below(wanted)));
    }

    /** The first element of that name right within this one. */
    Optional<OfxNode> first(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /** The value of the first element of that name right within this one that has one. */
    Optional<String> value(String wanted) {
        return children.stream()
                .filter(child -> child.name.equals(wanted) && !child.text.isEmpty())
                .map(child -> child.text)
                .findFirst();
    }
}
