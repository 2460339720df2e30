package org.riguardo.crm.rest;

import java.util.Set;

/** The names of fields that a mapping may give a place. */
final class RestFields {

    static final Set<String> CONTACT = Set.of(
            "id",
            "version",
            "deleted",
            "changedAt",
            "changedBy",
            "name",
            "organisation",
            "parent",
            "organisationName",
            "role",
            "vatId",
            "taxCode",
            "emails",
            "phones",
            "addresses");
    static final Set<String> ACTIVITY = Set.of(
            "id",
            "version",
            "deleted",
            "changedAt",
            "uid",
            "contact",
            "kind",
            "outgoing",
            "at",
            "seconds",
            "done",
            "subject",
            "text",
            "by");

    private RestFields() {}
}
