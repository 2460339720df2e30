package org.riguardo.crm.carddav;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.riguardo.api.crm.CrmContact;

/** The cards of address books as contacts; a list of other cards is nothing, and any other that is nothing is broken. */
final class Cards implements DavReader.Entries<CrmContact> {

    private static final Pattern LIST = Pattern.compile(
            "^(item\\d+\\.)?(X-ADDRESSBOOKSERVER-)?KIND[:;].*group\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    @Override
    public Map<String, List<CrmContact>> of(List<DavResource> resources) {
        Map<String, List<CrmContact>> all = new LinkedHashMap<>();
        resources.forEach(
                card -> all.put(card.id(), CardContacts.of(card).stream().toList()));
        return all;
    }

    @Override
    public boolean broken(DavResource nothing) {
        return !LIST.matcher(nothing.data()).find();
    }
}
