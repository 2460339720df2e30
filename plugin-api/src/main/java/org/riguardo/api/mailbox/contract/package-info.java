/** What an implementation of a mailbox connector must pass; extend the contract as a JUnit 5 test. */
@NullMarked
package org.riguardo.api.mailbox.contract;

import org.jspecify.annotations.NullMarked;
