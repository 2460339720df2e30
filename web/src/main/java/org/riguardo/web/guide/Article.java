package org.riguardo.web.guide;

import java.util.List;

/** One page of the guide. */
public record Article(Topic topic, String title, List<Block> blocks) {}
