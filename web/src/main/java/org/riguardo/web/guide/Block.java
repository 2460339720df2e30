package org.riguardo.web.guide;

import java.util.List;

/** A part of a page of the guide. */
public sealed interface Block {

    /** A heading within the page. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Paragraph(List<Words> words) implements Block {}

    /** Lines one below the other, numbered or not. */
    record Lines(boolean numbered, List<List<Words>> lines) implements Block {}
}
