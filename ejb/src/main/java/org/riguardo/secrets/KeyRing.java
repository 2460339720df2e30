package org.riguardo.secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys at hand: the first one encrypts, all of them decrypt. */
record KeyRing(List<EncryptionKey> keys) {

    KeyRing {
        keys = List.copyOf(keys);
    }

    /**
     * Reads keys of 32 octets in Base64, divided by blanks, commas or line ends; what follows a {@code #} on a line is left out.
     *
     * @param place where the text comes from, for the sentence that says what is wrong with it
     */
    static KeyRing parse(String text, String place) {
        List<EncryptionKey> keys = new ArrayList<>();
        String bare = text.lines().map(line -> line.replaceFirst("#.*", "")).collect(Collectors.joining(" "));
        for (String word :
                Arrays.stream(bare.split("[\\s,]+")).filter(w -> !w.isEmpty()).toList()) {
            keys.add(EncryptionKey.of(octets(word, place, keys.size() + 1)));
        }
        if (keys.isEmpty()) {
            throw wrong(place, 1);
        }
        return new KeyRing(keys);
    }

    EncryptionKey current() {
        return keys.get(0);
    }

    Optional<EncryptionKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static byte[] octets(String word, String place, int number) {
        try {
            byte[] octets = Base64.getDecoder().decode(word);
            if (octets.length == EncryptionKey.OCTETS) {
                return octets;
            }
        } catch (IllegalArgumentException noBase64) {
            throw wrong(place, number);
        }
        throw wrong(place, number);
    }

    private static SecretProblem wrong(String place, int number) {
        return new SecretProblem(
                place + ": la chiave n. " + number
                        + " non è di 32 byte in Base64. Rimettere quella giusta dal backup; una nuova si fa con: openssl rand -base64 32",
                place + ": key no. " + number
                        + " is not 32 bytes in Base64. Put the right one back from the backup; a new one is made by: openssl rand -base64 32");
    }
}
