package org.riguardo.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The first version of the API, below the context root {@code /riguardo/api}. */
@ApplicationPath("/v1")
public class Api extends Application {}
