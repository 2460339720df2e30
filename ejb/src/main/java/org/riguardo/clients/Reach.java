package org.riguardo.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.exports.contacts.CertifiedMail;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.exports.contacts.PhoneNumbers.Phone;

/** The ways to reach somebody that an entry gives, in the form in which they are kept; what is none is left out. */
record Reach(List<Address> addresses, List<Number> numbers, @Nullable Place place) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NUMBER = 60;

    Reach {
        addresses = List.copyOf(addresses);
        numbers = List.copyOf(numbers);
    }

    /** An address in small letters. */
    record Address(String address, boolean certified) {

        String kind() {
            return certified ? "PEC" : "EMAIL";
        }
    }

    /** A number with the person who answers it. */
    record Number(Phone phone, String written, @Nullable String person, boolean fax) {}

    static Reach of(Contact contact) {
        String pec = contact.client().pec();
        List<Address> addresses = new ArrayList<>();
        for (String email : contact.emails()) {
            String small = email.toLowerCase(Locale.ROOT);
            if (small.length() <= LONGEST_ADDRESS && ADDRESS.matcher(small).matches()) {
                addresses.add(new Address(small, email.equals(pec) || CertifiedMail.looksSo(small)));
            }
        }
        List<Number> numbers = new ArrayList<>();
        contact.phones().forEach(written -> number(numbers, written, contact.person(), false));
        contact.faxes().forEach(written -> number(numbers, written, null, true));
        return new Reach(addresses, numbers, contact.place());
    }

    /** The number to call first, as a person reads it; empty when there is none. */
    Optional<String> firstPhone() {
        return numbers.stream()
                .filter(number -> !number.fax())
                .map(number -> number.phone().shown())
                .findFirst();
    }

    private static void number(List<Number> numbers, String written, @Nullable String person, boolean fax) {
        Optional<Phone> phone = PhoneNumbers.of(written);
        if (phone.isPresent() && phone.get().number().length() <= LONGEST_NUMBER) {
            numbers.add(new Number(phone.get(), written, person, fax));
        }
    }
}
