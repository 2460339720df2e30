/** What all formats of bank files share: totals, completeness, and what stands within free text. */
@NullMarked
package org.riguardo.exports.bank;

import org.jspecify.annotations.NullMarked;
