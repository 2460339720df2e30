/** The REST API: thin resources that ask the domain and answer with documents. */
@NullMarked
package org.riguardo.rest;

import org.jspecify.annotations.NullMarked;
