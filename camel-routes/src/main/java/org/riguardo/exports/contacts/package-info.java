/** Address books (vCard) and tables of clients: who the clients are and how they are reached; no amounts. */
@NullMarked
package org.riguardo.exports.contacts;

import org.jspecify.annotations.NullMarked;
