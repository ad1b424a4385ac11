package io.crosswalk.canvas;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the address of the next page in a Link header. The address is opaque and may hold commas: only {@code <>} delimit it. */
final class NextLink {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=\\s*(\"([^\"]*\\s)?next(\\s[^\"]*)?\"|next(?=[\\s;,]|$))");

    private NextLink() {}

    static Optional<String> in(String header) {
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            if (NEXT.matcher(link.group(2)).find()) {
                return Optional.of(link.group(1).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether a token meant for {@code known} may be sent to {@code other}. */
    static boolean sameOrigin(URI known, URI other) {
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
