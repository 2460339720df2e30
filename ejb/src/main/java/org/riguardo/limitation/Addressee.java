package org.riguardo.limitation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Where a letter that is signed by hand may go.
 *
 * @param place the lines of the postal address; none where it is not known
 * @param certified addresses of certified mail, that which is used first first
 */
public record Addressee(List<String> place, List<String> certified) {

    public Addressee {
        place = List.copyOf(place);
        certified = List.copyOf(certified);
    }

    static Addressee of(Handle handle, String clientId) {
        List<String> place = handle.createQuery(
                        "select street, postcode, town, province, country from client_place where client_id = :client")
                .bind("client", clientId)
                .map((row, context) -> Stream.of(
                                row.getString("street"),
                                Stream.of(row.getString("postcode"), row.getString("town"), row.getString("province"))
                                        .filter(part -> part != null && !part.isBlank())
                                        .collect(Collectors.joining(" ")),
                                row.getString("country"))
                        .filter(line -> line != null && !line.isBlank())
                        .toList())
                .findFirst()
                .orElse(List.of());
        return new Addressee(
                place,
                handle.createQuery("select address from client_address where client_id = :client and kind = 'PEC'"
                                + " and refused_at is null order by preferred desc, address")
                        .bind("client", clientId)
                        .mapTo(String.class)
                        .list());
    }
}
