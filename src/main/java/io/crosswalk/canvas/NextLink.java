package io.crosswalk.canvas;

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
}
