package org.riguardo.crm;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.decision.Sentence;

/** A customer system that is reached by files: what a file brought is read once, and what goes out stands in the file that people take along. */
final class CsvSession implements CrmSession {

    static final String KEY = "csv";

    private final CsvRead read;

    CsvSession(CsvRead read) {
        this.read = read;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.READ_CONTACTS, Ability.READ_ACTIVITIES, Ability.WRITE_ACTIVITIES);
    }

    @Override
    public CrmPage<CrmContact> contacts(@Nullable String cursor) {
        return new CrmPage<>(read.contacts(), List.of(), false, "read", false);
    }

    @Override
    public CrmPage<CrmActivity> activities(@Nullable String cursor) {
        return new CrmPage<>(read.activities(), List.of(), false, "read", false);
    }

    @Override
    public CrmPlace write(CrmContact contact) throws CrmException {
        throw new CrmException(
                Reason.REFUSED, new Sentence("Un file non si può modificare.", "A file cannot be changed."));
    }

    @Override
    public CrmPlace write(CrmActivity activity) {
        return new CrmPlace(activity.uid(), OutgoingRow.print(activity));
    }

    @Override
    public void close() {}
}
