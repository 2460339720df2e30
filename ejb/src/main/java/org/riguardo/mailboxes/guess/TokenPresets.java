package org.riguardo.mailboxes.guess;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailboxes.SignIn;

/** What the providers that want tokens usually need, so that nobody has to look it up; a person can change all of it. */
public final class TokenPresets {

    private static final String MICROSOFT = "login.microsoftonline.com";

    private TokenPresets() {}

    /** How one mostly signs in there: at Microsoft a firm's own domain by the application's credentials, a private address by a refresh token. */
    public static SignIn usual(@Nullable Provider provider, String address) {
        if (provider != Provider.MICROSOFT) {
            return SignIn.PASSWORD;
        }
        return personal(address) ? SignIn.REFRESH_TOKEN : SignIn.CLIENT_CREDENTIALS;
    }

    /** The token endpoint; at Microsoft that of the address's own domain. Empty where none is known. */
    public static String endpoint(@Nullable Provider provider, String address) {
        if (provider == Provider.GOOGLE) {
            return "https://oauth2.googleapis.com/token";
        }
        if (provider == Provider.MICROSOFT) {
            String tenant = personal(address) ? "consumers" : domain(address);
            return "https://" + MICROSOFT + "/" + tenant + "/oauth2/v2.0/token";
        }
        return "";
    }

    /** What a token of that endpoint is to be for; null where the endpoint knows. */
    public static @Nullable String scope(@Nullable String endpoint, SignIn signIn) {
        boolean microsoft =
                endpoint != null && MICROSOFT.equals(URI.create(endpoint).getHost());
        if (!microsoft) {
            return null;
        }
        return signIn == SignIn.CLIENT_CREDENTIALS
                ? "https://outlook.office365.com/.default"
                : "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access";
    }

    private static boolean personal(String address) {
        return Provider.ofDomain(domain(address)).isPresent();
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
