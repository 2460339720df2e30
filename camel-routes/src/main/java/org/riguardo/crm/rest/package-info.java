/** Customer systems with an interface over HTTP and JSON, each described by a mapping file and no code. */
@NullMarked
package org.riguardo.crm.rest;

import org.jspecify.annotations.NullMarked;
