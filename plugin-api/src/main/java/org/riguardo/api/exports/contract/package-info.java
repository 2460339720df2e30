/** What every export format has to pass; implementers extend it in their tests, with JUnit 5 on their own class path. */
@NullMarked
package org.riguardo.api.exports.contract;

import org.jspecify.annotations.NullMarked;
