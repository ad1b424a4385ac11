package io.crosswalk.edfi;

import java.net.URI;
import java.util.regex.Pattern;

/** Hosts that are this machine, whatever they are called. */
final class LoopbackHost {

    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private LoopbackHost() {}

    static boolean same(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) || is(one) && is(other);
    }

    private static boolean is(URI uri) {
        return LOOPBACK.matcher(uri.getHost()).matches();
    }
}
