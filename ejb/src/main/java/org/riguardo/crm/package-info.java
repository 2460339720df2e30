/** Keeps a firm's customer systems and Riguardo agreed, both ways: contacts and what happened with them in, conversations and suggestions out. */
@NullMarked
package org.riguardo.crm;

import org.jspecify.annotations.NullMarked;
