package io.crosswalk.schoology;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes addresses of the links that Schoology gives, which may have another scheme or host, or a path that nobody answers. */
final class SchoologyLink {

    private SchoologyLink() {}

    /** The same list further on: of the link only the parameters count, and those that it leaves out stay. */
    static URI nextPage(URI current, String link, String subject) {
        Map<String, String> parameters = new LinkedHashMap<>();
        add(parameters, current.getRawQuery());
        add(parameters, parsed(link, subject).getRawQuery());
        return URI.create(current.toString().replaceFirst("\\?.*", "") + "?" + String.join("&", parameters.values()));
    }

    private static void add(Map<String, String> parameters, String query) {
        if (query != null) {
            for (String pair : query.split("&")) {
                parameters.put(pair.replaceFirst("=.*", ""), pair);
            }
        }
    }

    /**
     * Where Schoology sends the hub on to, at the configured scheme and host.
     *
     * @throws UnreadableException if that is another host: what is signed for one is not shown to another
     */
    static URI redirection(URI home, URI current, String link, String subject) {
        URI target = current.resolve(parsed(link, subject));
        if (target.getHost() == null || !target.getHost().equalsIgnoreCase(home.getHost()) || target.getRawUserInfo() != null) {
            throw new UnreadableException(Cause.FOREIGN_LINK, "Schoology sends the hub to " + target.getScheme() + "://" + target.getHost()
                    + " for " + subject + ", and not to " + home + "; that is not followed. If it is the right address, set url to it.");
        }
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return URI.create(home.getScheme() + "://" + home.getRawAuthority() + target.getRawPath() + query);
    }

    private static URI parsed(String link, String subject) {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE,
                    "A link in the answer for " + subject + " is not an address. Nothing was concluded from it; the next harvest tries again.");
        }
    }
}
