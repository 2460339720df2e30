/** What plugins add to pages, checked before anybody sees it: links, panels and the frames of services elsewhere. */
@NullMarked
package org.riguardo.plugins.views;

import org.jspecify.annotations.NullMarked;
