package org.riguardo.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Texts;

/** Refuses query parameters that the address does not have, that are given twice or that hold what no text may hold. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private static final int LONGEST = 2_000;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        boolean strange = uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> !Texts.storable(value));
        if (strange) {
            throw new NotFoundException();
        }
        Set<String> known = Arrays.stream(resource.getResourceMethod().getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
        uri.getQueryParameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> check(parameter.getKey(), parameter.getValue(), known));
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            throw new InputProblem(name, "Questo parametro non esiste.", "There is no such parameter.");
        }
        if (values.size() > 1) {
            throw new InputProblem(
                    name, "Questo parametro va indicato una volta sola.", "Give this parameter once only.");
        }
        String value = values.get(0);
        if (value.length() > LONGEST || !Texts.storable(value)) {
            throw new InputProblem(name, "Questo valore non può essere cercato.", "This value cannot be searched for.");
        }
    }
}
