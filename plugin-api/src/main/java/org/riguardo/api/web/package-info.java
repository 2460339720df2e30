/** What a plugin adds to pages: links and panels, at named places. */
@NullMarked
package org.riguardo.api.web;

import org.jspecify.annotations.NullMarked;
