package io.crosswalk.edfi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entry of the table of errors. */
record ErrorRow(String reason, Outcome outcome, List<Alternative> when, String explanation, String remedy) {

    /** What an answer is compared with; what is null or empty is not compared. */
    record Alternative(List<String> statuses, List<String> methods, @Nullable String type, @Nullable Pattern message) {

        /** What the message captured, or an empty match where there is nothing to compare; empty when this does not apply. */
        Optional<Matcher> match(String method, int status, ErrorBody body) {
            boolean applies = (statuses.isEmpty() || statuses.contains(Integer.toString(status)) || statuses.contains(status / 100 + "xx"))
                    && (methods.isEmpty() || methods.contains(method))
                    && (type == null || body.type().startsWith(type));
            if (!applies) {
                return Optional.empty();
            }
            Matcher found = (message == null ? ANYTHING : message).matcher(body.text());
            return found.find() ? Optional.of(found) : Optional.empty();
        }

        private static final Pattern ANYTHING = Pattern.compile("");
    }

    Optional<Matcher> match(String method, int status, ErrorBody body) {
        return when.stream().flatMap(alternative -> alternative.match(method, status, body).stream()).findFirst();
    }
}
