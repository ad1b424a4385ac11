package io.crosswalk.kit;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask of a vendor, before it is signed.
 *
 * @param address complete, with its query
 * @param body null for a GET; else it is sent by POST
 * @param contentType of the body
 * @param subject what is asked for and of what, for messages; for example {@code the submissions of course 20411}
 * @param remedy what to grant, and where, if the vendor refuses; full sentences
 */
public record VendorRequest(URI address, @Nullable String body, String contentType, String subject, String remedy) {

    private static final String FORM = "application/x-www-form-urlencoded";

    public static VendorRequest get(URI address, String subject, String remedy) {
        return new VendorRequest(address, null, FORM, subject, remedy);
    }

    /** @param form already encoded */
    public static VendorRequest postForm(URI address, String form, String subject, String remedy) {
        return new VendorRequest(address, form, FORM, subject, remedy);
    }

    public static VendorRequest postJson(URI address, String json, String subject, String remedy) {
        return new VendorRequest(address, json, "application/json", subject, remedy);
    }

    /** The same question at another address: its next page. */
    public VendorRequest at(URI other) {
        return new VendorRequest(other, body, contentType, subject, remedy);
    }

    /** Leaves the body out: it may hold a token. */
    @Override
    public String toString() {
        return subject + " at " + address.getScheme() + "://" + address.getAuthority() + address.getRawPath();
    }
}
