package org.riguardo.web.guide;

import java.util.Collection;
import org.riguardo.web.site.Frame;

/** One page of the guide as its template shows it, with the titles of all. */
public record GuidePage(Frame frame, Article article, Collection<Article> all) {}
