package io.crosswalk.kit;

import java.net.URI;

/** Scheme, host and port of an address. */
public final class Origin {

    private Origin() {}

    /** Whether a credential meant for {@code known} may be sent to {@code other}. */
    public static boolean same(URI known, URI other) {
        return other.getHost() != null
                && other.getRawUserInfo() == null
                && known.getScheme().equalsIgnoreCase(other.getScheme())
                && known.getHost().equalsIgnoreCase(other.getHost())
                && port(known) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
