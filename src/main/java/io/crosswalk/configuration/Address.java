package io.crosswalk.configuration;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The root address of an API. */
final class Address {

    private Address() {}

    /** Returns the address without slashes at its end. Messages never repeat it, as it may hold a password. */
    static @Nullable String read(String value, Place place, Reading reading) {
        URI uri;
        try {
            uri = new URI(value.replaceAll("/+$", ""));
        } catch (URISyntaxException exception) {
            return refuse(Flaw.NO_ADDRESS, "it has a character that is not allowed, or a part is lacking", place, reading);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return refuse(Flaw.NO_ADDRESS, "it does not start with https://", place, reading);
        }
        if (uri.getRawUserInfo() != null) {
            return refuse(Flaw.NO_ADDRESS, "it holds a user name or password", place, reading);
        }
        if (uri.getHost() == null || uri.getPort() > 65_535) {
            return refuse(Flaw.NO_ADDRESS, "its host or port is not valid", place, reading);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return refuse(Flaw.NO_ADDRESS, "it has a part after ? or #", place, reading);
        }
        if (scheme.equals("http") && !isLoopback(uri.getHost())) {
            return refuse(Flaw.PLAIN_HTTP, "plain http is allowed to this machine only", place, reading);
        }
        return uri.toString();
    }

    /** Judges the name as written: what a name resolves to can change, and be forged. */
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}")) {
            return true;
        }
        try {
            return host.startsWith("[") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException exception) {
            return false;
        }
    }

    private static @Nullable String refuse(Flaw flaw, String detail, Place place, Reading reading) {
        reading.problems().add(place, flaw, detail, Format.ADDRESS.expected());
        return null;
    }
}
