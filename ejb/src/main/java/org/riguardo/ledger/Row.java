package org.riguardo.ledger;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;

/**
 * One document of a file on its way into the ledger.
 *
 * @param id of its row in the table of documents
 * @param seq its place among the documents of the file, from 1
 * @param clientId null when it is left out
 */
record Row(String id, int seq, ExportDocument document, @Nullable String clientId) {}
