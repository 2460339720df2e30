package org.riguardo.web.site;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The pages for staff, below the context root. */
@ApplicationPath("/")
public class Pages extends Application {}
