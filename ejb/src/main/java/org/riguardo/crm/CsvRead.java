package org.riguardo.crm;

import java.util.List;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;

/**
 * What a CSV file of a customer system says.
 *
 * @param leftOut the lines that could not be read, counted from 1
 */
record CsvRead(List<CrmContact> contacts, List<CrmActivity> activities, List<Long> leftOut) {

    static final CsvRead NOTHING = new CsvRead(List.of(), List.of(), List.of());

    CsvRead {
        contacts = List.copyOf(contacts);
        activities = List.copyOf(activities);
        leftOut = List.copyOf(leftOut);
    }
}
